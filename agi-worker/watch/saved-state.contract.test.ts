import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TestStore } from '../../e2e/support/test-store.ts'
import { channels } from '../../lib/contract/events.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { saveHeartbeat, workerBefore } from '../adapters/postgres/worker-state.ts'
import { heldOf } from '../reconcile/held.ts'
import { SavedState } from './saved-state.ts'
import type { WorkerState } from './status.ts'

let database: TestDatabase
let store: TestStore
let listener: Client
let notified: number
let saved: SavedState

beforeAll(async () => {
  database = await startTestDatabase()
  store = new TestStore(database.url)
  listener = new Client(database.url)
  await listener.connect()
  await listener.query(`LISTEN ${channels.worker}`)
  listener.on('notification', () => (notified += 1))
})

afterAll(async () => {
  await listener.end()
  await store.close()
  await database.stop()
})

beforeEach(async () => {
  saved = new SavedState(store)
  await saved.become(calm)
  await heard()
  notified = 0
})

const pbxReport = { calledAs: null, missingActions: [] } as unknown as WorkerState['pbxReport']
const calm: WorkerState = {
  ...{ startedAt: new Date(0), workerUrl: null, ami: 'up', ari: 'up', asteriskVersion: '22', held: null },
  timeZone: 'Europe/Berlin',
  pbxReport,
}

/** How often the web app was notified: notifications come before the answer to a later question. */
async function heard(): Promise<number> {
  await listener.query('SELECT 1')
  return notified
}

/** Another one for each time a row was written. */
async function writtenBy() {
  const { rows } = await listener.query<Record<string, string>>(
    `SELECT (SELECT xmin FROM pbx_links) AS links, (SELECT xmin FROM pbx_reports) AS report,
            (SELECT xmin FROM pbx_heartbeats) AS heartbeat`,
  )
  return rows[0] ?? {}
}

const plan = (phones: number) => {
  const numbers = Array.from({ length: phones }, (_, index) => String(20_000 + index))
  return heldOf(
    numbers,
    numbers.flatMap((number) => [
      { entry: `DEVICE/${number}/user`, found: number, wanted: '1001' },
      { entry: `AMPUSER/${number}/device`, found: number, wanted: '2001' },
    ]),
  )
}

describe('the state of a worker', () => {
  it('is written where it has changed, and nowhere else', async () => {
    const before = await writtenBy()
    await saved.become({ ...calm })
    expect(await writtenBy()).toEqual(before)
    await saved.become({ ...calm, ami: 'down' })
    expect(await writtenBy()).toEqual({ ...before, links: expect.not.stringMatching(before['links'] ?? '') as string })
    expect(await heard()).toBe(1)
  })

  it('does not make anybody look for a mere heartbeat, or for a report that says the same', async () => {
    await saveHeartbeat(store)
    await saved.become({ ...calm, pbxReport: { ...pbxReport } as WorkerState['pbxReport'] })
    expect(await heard()).toBe(0)
  })

  it('is all written by a worker that has only just begun', async () => {
    await saved.become({ ...calm, held: plan(1) })
    await new SavedState(store).become({ ...calm, startedAt: new Date(1) })
    expect(await store.db.heldPlan.count()).toBe(0)
    expect((await store.db.pbxLinks.findFirst())?.startedAt).toEqual(new Date(1))
  })
})

describe('a held plan for ten thousand desks', () => {
  it('is a few lines for people, and every phone for the next worker', async () => {
    await saveHeartbeat(store)
    await saved.become({ ...calm, held: plan(10_000) })
    const row = await store.db.heldPlan.findFirstOrThrow()
    expect(row.plan).toMatchObject({ phoneCount: 10_000, changeCount: 20_000 })
    expect(JSON.stringify(row.plan).length).toBeLessThan(3_000)
    expect((await workerBefore(store))?.held).toEqual(plan(10_000))
  })

  it('stays held by a worker that cannot read what people see of it', async () => {
    await saveHeartbeat(store)
    await saved.become({ ...calm, held: plan(3) })
    await store.db.heldPlan.updateMany({ data: { plan: { of: 'another version' } } })
    expect((await workerBefore(store))?.held).toMatchObject({ phones: plan(3).phones, plan: { phoneCount: 3 } })
  })
})
