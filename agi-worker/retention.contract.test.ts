import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OwnStore } from '../e2e/support/test-store.ts'
import { newId } from './adapters/postgres/new-id.ts'
import { createLog } from './log.ts'
import { Retention } from './retention.ts'

const actor = { kind: 'system', reason: 'test' } as const
let store: OwnStore

beforeAll(async () => {
  store = await OwnStore.start()
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.db.event.deleteMany()
  await store.db.settings.deleteMany()
})

const dayMs = 24 * 3_600_000
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs)
const daysSince = (at: Date) => Math.round((Date.now() - at.getTime()) / dayMs)

async function happened(days: number, count = 1): Promise<void> {
  const event = { type: 'login.repeated', at: daysAgo(days), actor, data: {} }
  await store.db.event.createMany({ data: Array.from({ length: count }, () => event) })
}

async function keepFor(eventsKeptDays: number | null): Promise<void> {
  await store.db.settings.create({ data: { pbxId: '', group: 'general', values: { eventsKeptDays } } })
}

const look = () => new Retention(store.db, createLog('silent')).look()
const isOld = { type: { not: 'events.deleted' } }
const ages = async () => {
  const events = await store.db.event.findMany({ where: isOld, orderBy: { id: 'asc' } })
  return events.map(({ at }) => daysSince(at))
}

it('calls at desks go when events of their time do', async () => {
  await keepFor(90)
  const call = { pbxId: 'main', sessionId: newId(), phone: '2001', extension: '1001', direction: 'incoming' }
  const ended = (days: number) => ({ ...call, number: '', name: '', beganAt: daysAgo(days), endedAt: daysAgo(days) })
  await store.db.call.createMany({ data: [ended(92), ended(91), ended(89)] })
  await look()
  expect((await store.db.call.findMany()).map(({ endedAt }) => daysSince(endedAt))).toEqual([89])
  await store.db.call.deleteMany()
})

describe('events', () => {
  it.each([
    ['nobody has said anything', undefined],
    ['they are to be kept for ever', null],
  ])('stay where %s', async (_, days) => {
    if (days !== undefined) await keepFor(days)
    await happened(4_000)
    await happened(1)
    await look()
    expect(await ages()).toEqual([4_000, 1])
  })

  it('go when they are older than the settings keep them, however many there are', async () => {
    await keepFor(90)
    await happened(100, 1_234)
    await happened(91)
    await happened(89)
    await happened(1)
    await look()
    expect(await ages()).toEqual([89, 1])
    const deletions = await store.db.event.findMany({ where: { type: 'events.deleted' } })
    expect(deletions).toMatchObject([{ data: { count: 1_235, keptDays: 90 }, actor: { reason: 'retention' } }])
  })

  it('go also behind some that a wrong clock has dated', async () => {
    await keepFor(90)
    await happened(-30)
    await happened(100, 3)
    await happened(1)
    await look()
    expect(await ages()).toEqual([-30, 1])
  })

  it('keep the newest of them, by which readers know where they are', async () => {
    await keepFor(30)
    await happened(300, 3)
    const { id } = await store.db.event.findFirstOrThrow({ orderBy: { id: 'desc' } })
    await look()
    expect(await store.db.event.findMany({ where: isOld, select: { id: true } })).toEqual([{ id }])
  })

  it('are deleted by one worker at a time', async () => {
    await keepFor(30)
    await happened(300)
    await happened(1)
    await store.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hotdesk_old_events'))`
      await look()
    })
    expect(await ages()).toEqual([300, 1])
    await look()
    expect(await ages()).toEqual([1])
  })
})
