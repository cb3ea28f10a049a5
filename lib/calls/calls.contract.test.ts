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

it('a page is read without the calls of others, with or without the name of the PBX', async () => {
  const asked: Parameters<typeof listCalls>[1][] = [
    { phone: '2002', limit: 2 },
    { extension: '1009', limit: 2 },
    { pbx: 'main', extension: '1009', limit: 2 },
  ]
  await db().$executeRaw`
    INSERT INTO calls (pbx, session_id, phone, extension, direction, number, name, began_at, ended_at)
    SELECT 'main', gen_random_uuid(), '2001', (3000 + n % 300)::text, 'outgoing', '', '', now(), now()
    FROM generate_series(1, 3000) AS n`
  await db().$executeRaw`ANALYZE calls`
  for (const filter of asked) {
    const rows = await db().$transaction(async (tx) => {
      expect(await listCalls(tx, filter)).toEqual([])
      const [read] = await tx.$queryRaw<{ rows: bigint }[]>`
        SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) AS rows FROM pg_stat_xact_user_tables WHERE relname = 'calls'`
      return Number(read?.rows)
    })
    expect(rows).toBeLessThan(10)
  }
})

it('a call that was answered says when', async () => {
  const times = { beganAt: '2026-11-30T12:00:00.000Z', answeredAt: '2026-11-30T12:00:05.000Z' }
  await db().call.create({ data: { ...callOf('1005', 0), ...times } })
  expect(await listCalls(db(), { extension: '1005', limit: 1 })).toMatchObject([times])
})

it('those of a PBX are its own, also when it has been removed', async () => {
  await db().pbx.create({ data: { id: 'south', name: 'South', removedAt: new Date() } })
  await db().call.create({ data: { ...callOf('1005', 99), pbxId: 'south' } })
  expect(await numbers({ pbx: 'south', limit: 10 })).toEqual(['99'])
})

it('there are none of another desk, and none of a PBX that nobody knows', async () => {
  expect(await numbers({ phone: '2002', limit: 10 })).toEqual([])
  await expect(listCalls(db(), { pbx: 'nowhere', limit: 10 })).rejects.toMatchObject({ code: 'no_such_pbx' })
})
