import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OwnStore } from '../e2e/support/test-store.ts'
import type { Prisma } from '../generated/prisma/client.ts'
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
  await store.db.session.deleteMany()
  await store.db.phone.deleteMany()
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

const day = { phone: '2001', extension: '1001', name: 'Alice', startedBy: { kind: 'phone', number: '2001' } }

/** A session that ended so many days ago, as the worker leaves it. */
async function sessionOf(days: number, more: Partial<Prisma.SessionUncheckedCreateInput> = {}): Promise<void> {
  const [startedAt, endedAt] = [daysAgo(days + 0.3), daysAgo(days)]
  const ended = { endedAt, restoredAt: endedAt, endedBy: day.startedBy, endReason: 'logout' }
  await store.db.session.create({ data: { ...day, pbxId: 'main', startedAt, ...ended, ...more } })
}

async function sessionsFor(values: { sessionsKeptDays?: number; sessionsNamedDays?: number }): Promise<void> {
  await store.db.settings.create({ data: { pbxId: '', group: 'reports', values } })
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

describe('sessions', () => {
  const sessions = () => store.db.session.findMany({ orderBy: { startedAt: 'asc' } })
  const sessionAges = async () => (await sessions()).map(({ endedAt }) => endedAt && daysSince(endedAt))
  const facts = async () => {
    const events = await store.db.event.findMany({ where: { type: { startsWith: 'sessions.' } } })
    return events.map(({ type, data }) => ({ type, data }))
  }

  it('stay, and say who it was, where nobody has said anything', async () => {
    await sessionOf(4_000)
    await look()
    expect(await sessions()).toMatchObject([{ extension: '1001', name: 'Alice' }])
  })

  it('go when they ended longer ago than the settings keep them, of every PBX, however many there are', async () => {
    await store.db.pbx.create({ data: { id: 'north', name: 'North', removedAt: new Date() } })
    await sessionsFor({ sessionsKeptDays: 90 })
    for (const days of [91, 89, 0]) await sessionOf(days)
    await sessionOf(100, { pbxId: 'north' })
    await store.db.$executeRaw`
      INSERT INTO sessions (id, pbx, phone, extension, name, started_by, started_at, ended_at, restored_at)
      SELECT gen_random_uuid(), 'main', '2002', '1002', '', '{}', now() - interval '101 days', now() - interval '100 days', now()
      FROM generate_series(1, 1200)`
    await look()
    expect(await sessionAges()).toEqual([89, 0])
    expect(await facts()).toEqual([{ type: 'sessions.deleted', data: { count: 1_202, days: 90 } }])
  })

  it('stay while they are open, or the PBX has not got everything back', async () => {
    await sessionsFor({ sessionsKeptDays: 30, sessionsNamedDays: 1 })
    await sessionOf(100, { endedAt: null, restoredAt: null, phone: '2002', extension: '1002' })
    await sessionOf(50, { restoredAt: null })
    await look()
    expect((await sessions()).map(({ extension }) => extension)).toEqual(['1002', '1001'])
    expect(await facts()).toEqual([])
  })

  it('forget who it was, and keep where, when and how', async () => {
    await sessionsFor({ sessionsNamedDays: 7 })
    const anna = { kind: 'account', id: 'a', name: 'Anna' }
    const rule = { kind: 'policy', level: 'person', place: '1001', rule: { clock: 'duration', minutes: 60 } }
    await sessionOf(10, { startedBy: anna, endedBy: rule, endReason: 'automatic' })
    await sessionOf(8)
    await sessionOf(6)
    await look()
    const system = { kind: 'system', reason: 'forgotten' }
    expect(await sessions()).toMatchObject([
      {
        phone: '2001',
        extension: '',
        name: '',
        startedBy: system,
        endedBy: { ...rule, place: '' },
        endReason: 'automatic',
      },
      { phone: '2001', extension: '', name: '', startedBy: day.startedBy, endedBy: day.startedBy, endReason: 'logout' },
      { extension: '1001', name: 'Alice' },
    ])
    expect(await facts()).toEqual([{ type: 'sessions.forgotten', data: { count: 2, days: 7 } }])
    await look()
    expect(await facts()).toHaveLength(1)
  })

  it('by which it is known that owners have left their desk stay as they are', async () => {
    await sessionsFor({ sessionsKeptDays: 30, sessionsNamedDays: 7 })
    await store.db.phone.create({ data: { pbxId: 'main', number: '2001', owner: '1001' } })
    await sessionOf(60)
    await sessionOf(50)
    await look()
    expect(await sessions()).toMatchObject([{ extension: '1001', endReason: 'logout' }])
    expect(await sessionAges()).toEqual([50])
    await sessionOf(3, { extension: '1002' })
    await look()
    expect(await sessionAges()).toEqual([3])
  })
})
