import { expect, it } from 'vitest'
import type { BoardMessage, Desk } from '@/lib/contract/board'
import type { Event } from '@/lib/contract/events'
import { faceOf, heard } from './face'

const desk = {
  ...{ id: 'a', pbx: 'main', number: '2001', label: '', location: '', owner: '', ownerName: '' },
  ...{ line: 'idle', onPbx: true, hasEmergencyCid: true, hasMailbox: true },
  session: { id: 's', extension: '1001', name: 'Alice', startedAt: '2026-11-30T08:00:00.000Z' },
} satisfies Desk
const face = faceOf(desk)
const ofDesk = { pbx: 'main', deskId: 'a', phone: '2001' }
const ofPerson = { pbx: 'main', extension: '1001' }
const board = (...desks: Desk[]): BoardMessage => ({ event: 'board', data: { desks, pbxes: [], lastEventId: 1 } })
const activity = (about: Partial<Event>): BoardMessage => ({
  event: 'activity',
  data: { pbx: 'main', phone: null, extension: null, ...about } as Event,
})

it.each<[string, BoardMessage, boolean]>([
  ['the board as it was rendered', board(desk), false],
  ['a board on which the line rings', board({ ...desk, line: 'ringing' }), true],
  ['a board without it', board(), true],
  ['the desk as it was', { event: 'desk', data: desk }, false],
  ['the desk in a call', { event: 'desk', data: { ...desk, line: 'in_call' } }, true],
  ['another desk', { event: 'desk', data: { ...desk, id: 'b', session: null } }, false],
  ['an event of another PBX', activity({ pbx: 'north', phone: '2001', extension: '1001' }), false],
  ['news of connections', { event: 'pbxes', data: [] }, false],
])('%s', (_what, message, changed) => {
  expect(heard(face, message, ofDesk).changed).toBe(changed)
  expect(heard(face, message, ofPerson).changed).toBe(changed)
})

it('a desk follows its events, and a person of theirs', () => {
  expect(heard(face, activity({ phone: '2001' }), ofDesk).changed).toBe(true)
  expect(heard(face, activity({ phone: '2001' }), ofPerson).changed).toBe(false)
  expect(heard(face, activity({ extension: '1001' }), ofPerson).changed).toBe(true)
})

it('a desk that leaves the pool is news once', () => {
  expect(heard(face, { event: 'removed', data: { id: 'a' } }, ofDesk).changed).toBe(true)
  expect(heard(face, { event: 'removed', data: { id: 'b' } }, ofDesk).changed).toBe(false)
})

it.each<[string, BoardMessage, boolean]>([
  ['the board, which says what was missed', board(), true],
  ['news of connections', { event: 'pbxes', data: [] }, true],
  ['its desk', { event: 'desk', data: desk }, true],
  ['a desk of another PBX', { event: 'desk', data: { ...desk, pbx: 'north' } }, false],
  ['its event', activity({ phone: '2001' }), true],
  ['an event of another PBX', activity({ pbx: 'north' }), false],
  ['a desk that leaves a pool', { event: 'removed', data: { id: 'a' } }, true],
])('a page of all of a PBX is refreshed for %s', (_what, message, changed) => {
  expect(heard('', message, { pbx: 'main', isWholePbx: true }).changed).toBe(changed)
})

it.each<[string, BoardMessage, boolean]>([
  ['the board, which says what was missed', board(), true],
  ['a desk there', { event: 'desk', data: { ...desk, location: 'Hall' } }, true],
  ['a desk of another location', { event: 'desk', data: { ...desk, location: 'Attic' } }, false],
  [
    'a desk of a location of that name on another PBX',
    { event: 'desk', data: { ...desk, pbx: 'north', location: 'Hall' } },
    false,
  ],
  ['a desk that leaves a pool', { event: 'removed', data: { id: 'a' } }, true],
  ['a change of its rules', activity({}), true],
  ['somebody who comes anywhere', activity({ extension: '1001', phone: '2001' }), false],
])('a page of a location is refreshed for %s', (_what, message, changed) => {
  expect(heard('', message, { pbx: 'main', location: 'Hall' }).changed).toBe(changed)
})
