import { expect, it } from 'vitest'
import { mostWaiting, Subscription } from './subscription'

const message = { message: { event: 'removed', data: { id: 'of a phone' } }, text: 'removed', places: null } as const

function subscribe() {
  const ended = new AbortController()
  let closed = 0
  const subscription = new Subscription(
    { id: 'somebody', streamId: null, isAllowed: async () => true, ended },
    () => closed++,
  )
  return { ended, subscription, closed: () => closed }
}

it('hands over everything that waits, in order, and wakes a reader that waits', async () => {
  const { subscription } = subscribe()
  const waiting = subscription.take(60_000)
  subscription.push(message)
  subscription.push({ ...message, text: 'second' })
  expect((await waiting).map(({ text }) => text)).toEqual(['removed', 'second'])
  expect(await subscription.take(1)).toEqual([])
})

it('is closed when its reader falls too far behind', () => {
  const { ended, subscription, closed } = subscribe()
  for (let count = 0; count < mostWaiting; count++) subscription.push(message)
  expect(subscription.isClosed).toBe(false)
  subscription.push(message)
  expect([subscription.isClosed, ended.signal.aborted, closed()]).toEqual([true, true, 1])
})

it('ends a wait when the reader goes away', async () => {
  const { ended, subscription } = subscribe()
  const waiting = subscription.take(60_000)
  ended.abort()
  expect(await waiting).toEqual([])
  expect(subscription.isClosed).toBe(true)
})
