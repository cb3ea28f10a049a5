import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWebServerSide, type WebServerSide } from '../../e2e/support/web-server-side.ts'
import { db } from '@/lib/db'
import { listFeed } from './list-feed'

let web: WebServerSide
const actor = { kind: 'command_line', user: 'root' } as const
const loggedIn = { type: 'session.started', data: { from: null, displaced: null, name: 'Alice' } }
const removed = { type: 'phone.removed', data: {} }

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(async () => {
  await web.stop()
})

async function happens(fact: { type: string; data: object }, requestId: string | null, times = 1): Promise<void> {
  const about = { pbxId: 'main', phone: '2001', extension: '1001', actor, requestId }
  await db().event.createMany({ data: Array.from({ length: times }, () => ({ ...about, ...fact })) })
}

const feed = async () => {
  const { events, bulk } = await listFeed(db(), 10)
  return { types: events.map(({ type }) => type), bulk: bulk?.count ?? null }
}

test('without anything it is empty', async () => {
  expect(await feed()).toEqual({ types: [], bulk: null })
})

test('thousands of phones that one request changed hide nobody who came before, and are counted', async () => {
  await happens(loggedIn, null)
  await happens(removed, 'one request', 2_000)
  expect(await feed()).toEqual({ types: ['session.started'], bulk: 2_000 })
})

test('one phone changes nothing of that', async () => {
  await happens(removed, 'another request')
  expect(await feed()).toEqual({ types: ['session.started'], bulk: 2_000 })
})
