import { expect, test } from 'vitest'
import { eachDetail } from '@/lib/contract/phones'
import { desk, event, pbxUp } from './fixtures'
import { firstSentences } from './first-feed'

const loggedIn = { type: 'session.started', data: { from: null, displaced: null, name: 'Alice Archer' } } as const
const added = { type: 'phone.added', data: { ...eachDetail(() => '') } } as const
const desks = [desk('2001')]
const whole = { board: { desks, pbxes: [pbxUp], lastEventId: 8 }, missing: null }

test('each line of the feed is said, by the id of its event', () => {
  const recent = [event(7, loggedIn), event(8, added)]
  expect(firstSentences(whole, recent, null)).toEqual({
    7: { text: 'Alice Archer (1001) logged in at Desk 2001', tone: 'good' },
  })
})

test('what was done to many at once is one line', () => {
  const newest = event(8, added, { actor: { kind: 'command_line', user: 'root' } })
  const bulk = { event: newest, count: 2_000, since: 1 }
  expect(firstSentences(whole, [], bulk)).toMatchObject({ 8: { text: 'root added 2,000 phones' } })
})

test('of a large board desks have their labels although they are not sent yet', () => {
  const missing = { counts: {} as never, groups: {}, desks: 300, named: desks }
  const part = { board: { ...whole.board, desks: [] }, missing }
  expect(firstSentences(part, [event(7, loggedIn)], null)[7]?.text).toBe('Alice Archer (1001) logged in at Desk 2001')
})
