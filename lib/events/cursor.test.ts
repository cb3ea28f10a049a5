import { expect, it } from 'vitest'
import { event } from '@/components/board/fixtures'
import { toBroadcast } from './broadcast'
import { Cursor } from './cursor'
import type { Wording } from './frame'

const data = { from: null, displaced: null, name: 'Alice Archer' }
const activity = (id: number) => toBroadcast({ event: 'activity', data: event(id, { type: 'session.started', data }) })
const removed = toBroadcast({ event: 'removed', data: { id: 'of a phone' } })
const wording: Wording = {
  kind: 'ids',
  textOf: ({ message }) => (message.event === 'activity' ? `${message.data.id} ` : `${message.event} `),
}
const textOf = (frame: { bytes: Uint8Array }) => Buffer.from(frame.bytes).toString()

it('gives all who have come equally far the very same bytes', () => {
  const run = [activity(8), removed]
  const [one, another] = [new Cursor(wording, 7).pass(run), new Cursor(wording, 7).pass(run)]
  expect(textOf(one)).toBe('8 removed ')
  expect(another.bytes).toBe(one.bytes)
  expect(another.asChunk).toBe(one.asChunk)
  expect(Buffer.from(one.asChunk).toString()).toBe('a\r\n8 removed \r\n')
})

it('words the same for each kind of stream alone', () => {
  const run = [activity(8)]
  const other = { kind: 'nothing', textOf: () => '' }
  expect(new Cursor(other, 7).pass(run).isEmpty).toBe(true)
  expect(textOf(new Cursor(wording, 7).pass(run))).toBe('8 ')
})

it('leaves out the events that its reader has, also where they come twice', () => {
  const cursor = new Cursor(wording, 8)
  expect(textOf(cursor.pass([activity(7), removed, activity(8), activity(9)]))).toBe('removed 9 ')
  expect(textOf(cursor.pass([activity(9), activity(10)]))).toBe('10 ')
})
