import { expect, test } from 'vitest'
import type { ShownRule } from '@/lib/contract/logout-rules'
import { asSet } from './logout-rule'

const of = { id: '018f0000-0000-7000-8000-000000000000', pbx: 'north', since: '2026-11-02T08:00:00.000Z' }
const atEight = { clock: 'time_of_day', time: '20:00', weekdays: ['mon', 'fri'], timeZone: 'Europe/Berlin' } as const

test.each<Pick<ShownRule, 'level' | 'place' | 'rule'>>([
  { level: 'pbx', place: '', rule: { ...atEight, weekdays: [...atEight.weekdays] } },
  { level: 'location', place: 'Ward 3', rule: { clock: 'duration', minutes: 480 } },
  { level: 'person', place: '1001', rule: { clock: 'stay' } },
])('a rule that was removed is put back as it was: $level', (rule) => {
  expect(asSet({ ...of, ...rule })).toEqual({ pbx: 'north', ...rule })
})
