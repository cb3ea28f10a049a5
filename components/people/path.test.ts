import { expect, it } from 'vitest'
import type { Stay } from '@/lib/sessions/recent-sessions'
import { pathOf } from './path'

const midnight = Date.parse('2026-11-30T00:00:00Z')
const stay = (id: string, from: string, until: string | null): Stay => ({
  ...{ id, phone: '2001', label: 'Window', location: '', extension: '1001', name: 'Alice', ended: null },
  startedAt: `2026-11-${from}:00.000Z`,
  endedAt: until && `2026-11-${until}:00.000Z`,
})
const words = (...stays: Stay[]) =>
  pathOf(stays, midnight).map(({ stay, from, until }) => {
    const time = (at: number | null) => (at === null ? 'now' : new Date(at).toISOString().slice(11, 16))
    return `${stay?.id ?? 'own phone'} ${time(from)}–${time(until)}`
  })

it('a move from desk to desk has nothing in between', () => {
  expect(words(stay('b', '30T08:12', null), stay('a', '30T07:20', '30T08:12'))).toEqual([
    'b 08:12–now',
    'a 07:20–08:12',
  ])
})

it('between two desks, and after the last one, people are at their own phone', () => {
  expect(words(stay('b', '30T10:00', '30T11:00'), stay('a', '30T08:00', '30T09:00'))).toEqual([
    'own phone 11:00–now',
    'b 10:00–11:00',
    'own phone 09:00–10:00',
    'a 08:00–09:00',
  ])
})

it('a stay that began yesterday is of today since midnight', () => {
  expect(words(stay('a', '29T22:00', '30T06:00'))).toEqual(['own phone 06:00–now', 'a 00:00–06:00'])
})

it('a day without a log-in has no path', () => {
  expect(words()).toEqual([])
})
