import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { listCalls } from './list-calls'

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
  await db().call.createMany({ data: ['1001', '1002', '1001', '1001'].map(callOf) })
})
afterAll(() => web.stop())

const callOf = (extension: string, minute: number) => ({
  ...{ pbxId: 'main', sessionId: randomUUID(), phone: '2001', extension, direction: 'outgoing' },
  ...{ number: String(minute), name: '', beganAt: new Date(), endedAt: new Date() },
})
const numbers = async (filter: Parameters<typeof listCalls>[1]) =>
  (await listCalls(db(), filter)).map(({ number }) => number)

it('the newest come first, page by page, of one person', async () => {
  expect(await numbers({ limit: 10 })).toEqual(['3', '2', '1', '0'])
  const page = await listCalls(db(), { pbx: 'main', extension: '1001', limit: 2 })
  expect(page.map(({ number }) => number)).toEqual(['3', '2'])
  expect(await numbers({ pbx: 'main', extension: '1001', limit: 2, before: page[1]?.id })).toEqual(['0'])
  expect(page[0]).toMatchObject({ pbx: 'main', direction: 'outgoing', through: null, answeredAt: null })
})

it('there are none of another desk, and none of a PBX that nobody knows', async () => {
  expect(await numbers({ phone: '2002', limit: 10 })).toEqual([])
  await expect(listCalls(db(), { pbx: 'nowhere', limit: 10 })).rejects.toMatchObject({ code: 'no_such_pbx' })
})
