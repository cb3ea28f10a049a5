import { expect, test } from 'vitest'
import type { Actor } from '@/lib/contract/actor'
import type { Fact } from '@/lib/contract/events'
import { alice, desk, event } from '../board/fixtures'
import { namesFrom } from './names'
import { runSentence } from './run-wording'

const names = namesFrom([desk('2001', { session: alice })], [], [])
const root: Actor = { kind: 'command_line', user: 'root' }
const ada: Actor = { kind: 'account', id: '1', name: 'Ada Admin' }
const eightHours: Actor = { kind: 'policy', level: 'pbx', place: '', rule: { clock: 'duration', minutes: 480 } }
const forced: Fact = { type: 'session.ended', data: { reason: 'forced', startedAt: alice.startedAt } }
const automatic: Fact = { type: 'session.ended', data: { reason: 'automatic', startedAt: alice.startedAt } }
const removed: Fact = { type: 'phone.removed', data: {} }

const says = (fact: Fact, actor: Actor, count: number) =>
  runSentence({ event: event(9, fact, { actor }), count, since: 9 }, names).text

test('one reads as it does alone', () => {
  expect(says(forced, ada, 1)).toBe('Alice Archer (1001) was logged out of Desk 2001 by Ada Admin')
})

test('many read who did it, to how many', () => {
  expect(says(removed, root, 2_000)).toBe('root removed 2,000 phones')
  expect(says(forced, ada, 14)).toBe('Ada Admin logged 14 people out')
})

test('what a rule did to many names the rule', () => {
  expect(says(automatic, eightHours, 18)).toMatch(/^18 people were logged out automatically: .*, by the rule for /)
})

test('of anything else the newest is named, and how many there are', () => {
  const repaired: Fact = { type: 'drift.repaired', data: { changeCount: 1, changes: [] } }
  expect(says(repaired, root, 3)).toMatch(/, and 2 more like it$/)
})
