import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { problemResponse } from '@/lib/problems/http'
import { waitFor } from '@/runtime/wait-for'
import { type DatabaseCluster, startDatabaseCluster } from '@/sandbox/database-cluster'
import { hub } from './hub'

let cluster: DatabaseCluster
let web: WebServerSide

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  cluster = await startDatabaseCluster()
  web = await startWebServerSide({ DATABASE_URL: cluster.url })
})
afterAll(async () => {
  await hub().close()
  await web.stop()
  await cluster.stop()
})

const add = (number: string) => db().phone.create({ data: { pbxId: 'main', number } })

/** What somebody who watches the board from now on sees. */
async function watch() {
  const seen: string[] = []
  const reader = { id: 'somebody', streamId: null, isAllowed: async () => true, ended: new AbortController() }
  const subscription = await hub().subscribe(reader)
  const read = async () => {
    while (!subscription.isClosed) for (const { text } of await subscription.take(1_000)) seen.push(text)
  }
  void read()
  return { seen, ended: reader.ended.signal }
}

it('goes on at the server that was promoted: pages, actions and boards', { timeout: 60_000 }, async () => {
  const before = await watch()
  await add('2001')
  await expect.poll(() => before.seen.join()).toContain('2001')

  cluster.primary.kill()
  const failure: unknown = await add('2002').catch((error: unknown) => error)
  expect(problemResponse(failure).status).toBe(503)
  expect(await waitFor(() => before.ended.aborted, 5_000)).toBe(true)

  await cluster.standby.promote()
  const works = () =>
    add('2003').then(
      () => true,
      () => false,
    )
  expect(await waitFor(works, 5_000)).toBe(true)
  let after = null as Awaited<ReturnType<typeof watch>> | null
  const watches = async () => Boolean((after = await watch().catch(() => null)))
  expect(await waitFor(watches, 10_000)).toBe(true)
  await add('2004')
  await expect.poll(() => after?.seen.join()).toContain('2004')
  expect((await db().phone.findMany()).map(({ number }) => number).sort()).toEqual(['2001', '2003', '2004'])
})

it('replaces a connection that takes no writes any more', async () => {
  await db().$executeRaw`SET default_transaction_read_only = on`
  const failure: unknown = await add('2005').catch((error: unknown) => error)
  expect(problemResponse(failure).status).toBe(503)
  await add('2005')
})
