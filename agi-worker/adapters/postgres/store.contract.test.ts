import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OwnStore } from '../../../e2e/support/test-store.ts'
import { withClient } from '../../../runtime/database/use-database.ts'
import { devicesOf, type EntryName } from '../../../pbx/entries.ts'
import type { OpenSession } from '../../sessions/decide.ts'
import { useOriginals } from './start-session-sql.ts'

const phones = [...Array(8).keys()]
  .map((index) => `200${index}`)
  .concat([...Array(60).keys()].map((n) => `${4000 + n}`))
const actor = { kind: 'system', reason: 'test' } as const
let store: OwnStore

beforeAll(async () => {
  store = await OwnStore.start()
})

afterAll(() => store.close())

beforeEach(async () => {
  await store.db.phone.deleteMany()
  await store.db.phone.createMany({ data: phones.map((number) => ({ pbxId: 'main', number })) })
  await store.db.session.deleteMany()
  await store.db.event.deleteMany()
  await store.db.originalEntry.deleteMany()
})

const start = (extension: string, phone: string, ends: OpenSession[] = []) =>
  store.startSession({
    phone,
    extension,
    name: extension,
    actor,
    ends: ends.map((session) => ({ session, reason: session.extension === extension ? 'moved' : 'taken_over' })),
    originals: new Map([[devicesOf(extension), extension]]),
  })

/** How many of our connections wait for a lock. */
const waiting = async () =>
  (
    await store.db.$queryRaw<unknown[]>`
      SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  ).length

const openSessions = () => store.db.session.findMany({ where: { endedAt: null } })
const outcomes = async (attempts: Promise<unknown>[]) =>
  (await Promise.allSettled(attempts)).map((result) =>
    result.status === 'fulfilled' ? 'won' : (result.reason as Error).message,
  )

it('what somebody dialled at a phone is found also where it ended their session at another one', async () => {
  const begun = new Date()
  const alice = await start('1001', '2001')
  await store.endSession(alice, 'logout', { kind: 'phone', number: '2002' })
  expect(await store.sessionDialled('2002', begun)).toMatchObject({ id: alice.id })
  expect(await store.sessionDialled('2001', begun)).toBeNull()
})

describe('undoing a session', () => {
  it('opens the sessions again that had ended for it', async () => {
    const [alice, bob] = [await start('1001', '2001'), await start('1002', '2002')]
    const moved = await start('1001', '2002', [alice, bob])
    await store.undoSession(moved, [alice, bob], actor)
    const open = (await openSessions()).map(({ extension, phone }) => `${extension}@${phone}`)
    expect(open.toSorted()).toEqual(['1001@2001', '1002@2002'])
  })

  it('leaves a desk to the person who took it in the meantime', async () => {
    const alice = await start('1001', '2001')
    const moved = await start('1001', '2002', [alice])
    await start('1002', '2001')
    await store.undoSession(moved, [alice], actor)
    expect((await openSessions()).map(({ extension }) => extension)).toEqual(['1002'])
  })

  it('opens one again although the other one’s desk is taken', async () => {
    const [alice, bob] = [await start('1001', '2001'), await start('1002', '2002')]
    const moved = await start('1001', '2002', [alice, bob])
    await start('1003', '2001')
    await store.undoSession(moved, [alice, bob], actor)
    expect((await openSessions()).map(({ extension }) => extension).toSorted()).toEqual(['1002', '1003'])
  })

  it('leaves a person where they have logged in meanwhile', async () => {
    const bob = await start('1002', '2002')
    const taken = await start('1001', '2002', [bob])
    const elsewhere = await start('1002', '2003')
    await store.undoSession(taken, [bob], actor)
    expect(await openSessions()).toMatchObject([{ id: elsewhere.id }])
  })

  it.each(['takeover first', 'move first'])(
    'brings a person back whose desk was taken over while they moved on, when both are undone: %s',
    async (order) => {
      const bob = await start('1002', '2002')
      const taken = await start('1001', '2002', [bob])
      const moved = await start('1002', '2003', [bob])
      for (const undone of order === 'move first' ? [moved, taken] : [taken, moved])
        await store.undoSession(undone, [bob], actor)
      expect(await openSessions()).toMatchObject([{ id: bob.id }])
    },
  )

  it.each(['first login first', 'second login first'])(
    'brings a person back whose desk was taken over twice, when both are undone: %s',
    async (order) => {
      const bob = await start('1002', '2002')
      const first = await start('1001', '2002', [bob])
      const second = await start('1003', '2002', [first])
      const undo = [() => store.undoSession(first, [bob], actor), () => store.undoSession(second, [first], actor)]
      for (const step of order === 'first login first' ? undo : undo.toReversed()) await step()
      expect(await openSessions()).toMatchObject([{ id: bob.id }])
    },
  )

  it('brings nobody back whom somebody else had logged out meanwhile', async () => {
    const bob = await start('1002', '2002')
    await store.endSession(bob, 'forced', actor)
    await store.undoSession(await start('1001', '2002', [bob]), [bob], actor)
    expect(await openSessions()).toEqual([])
  })

  it('keeps the sessions that were ended: their ids, their beginning, and what the PBX still has to undo', async () => {
    const bob = await start('1002', '2002')
    await store.markApplied(await store.routedSessions(), await store.settings())
    const taken = await start('1001', '2002', [bob])
    await store.markApplied(await store.routedSessions(), await store.settings())
    await store.undoSession(taken, [bob], actor)
    expect(await openSessions()).toMatchObject([
      { id: bob.id, startedAt: bob.startedAt, endedBy: null, endReason: null, appliedAt: null, restoredAt: null },
    ])
    const unsettled = (await store.routedSessions()).map(({ id, open, settled }) => ({ id, open, settled }))
    expect(unsettled).toEqual([
      { id: bob.id, open: true, settled: false },
      { id: taken.id, open: false, settled: false },
    ])
  })

  it('is not lost on a comparison that was under way and gave the desk to the other one', async () => {
    const bob = await start('1002', '2002')
    const taken = await start('1001', '2002', [bob])
    const read = await store.routedSessions()
    await store.undoSession(taken, [bob], actor)
    await store.markApplied(read, await store.settings())
    expect(await store.routedSessions()).toContainEqual(
      expect.objectContaining({ id: bob.id, open: true, settled: false }),
    )
  })

  it('is one transaction, and says who is back', async () => {
    const [alice, bob] = [await start('1001', '2001'), await start('1002', '2002')]
    const moved = await start('1001', '2002', [alice, bob])
    await store.undoSession(moved, [alice, bob], actor)
    const events = await store.db.$queryRaw<{ type: string; extension: string; written: string }[]>`
      SELECT type, extension, xmin::text AS written FROM events ORDER BY id DESC LIMIT 3`
    expect(events).toMatchObject([
      { type: 'session.reopened', extension: '1002' },
      { type: 'session.reopened', extension: '1001' },
      { type: 'session.ended', extension: '1001' },
    ])
    const rows = await store.db.$queryRaw<{ written: string }[]>`SELECT xmin::text AS written FROM sessions`
    expect(new Set([...events, ...rows].map(({ written }) => written)).size).toBe(1)
  })

  it('never lets two people be at one desk, even if they log in at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const bob = await start('1002', '2002')
      const taken = await start('1001', '2002', [bob])
      await Promise.allSettled([
        store.undoSession(taken, [bob], actor),
        start('1003', '2002', [taken]),
        start('1002', '2003'),
      ])
      const open = await openSessions()
      expect(new Set(open.map(({ phone }) => phone)).size).toBe(open.length)
      expect(open.map(({ extension }) => extension)).toContain('1002')
      await store.db.session.deleteMany()
    }
  })
})

describe('starting a session', () => {
  it('lets exactly one of many logins of one extension win', async () => {
    const results = await outcomes(Array.from({ length: 8 }, (_, index) => start('1001', `200${index}`)))
    expect(results.toSorted()).toEqual([...Array<string>(7).fill('Denied: lost_race'), 'won'])
    expect(await openSessions()).toHaveLength(1)
  })

  it('lets exactly one of many logins at one phone win', async () => {
    const results = await outcomes(Array.from({ length: 8 }, (_, index) => start(`100${index}`, '2001')))
    expect(results.filter((result) => result === 'won')).toHaveLength(1)
    expect(await openSessions()).toHaveLength(1)
  })

  it('lets one of two moves win and keeps the person logged in', async () => {
    const first = await start('1001', '2001')
    expect((await outcomes([start('1001', '2002', [first]), start('1001', '2003', [first])])).toSorted()).toEqual([
      'Denied: lost_race',
      'won',
    ])
    expect(await openSessions()).toHaveLength(1)
  })

  it('lets two people swap desks without waiting for each other for ever', async () => {
    const [alice, bob] = [await start('1001', '2001'), await start('1002', '2002')]
    const results = await outcomes([start('1001', '2002', [alice, bob]), start('1002', '2001', [bob, alice])])
    expect(results).toEqual(['won', 'won'])
    const open = (await openSessions()).map(({ extension, phone }) => `${extension}@${phone}`)
    expect(open.toSorted()).toEqual(['1001@2002', '1002@2001'])
  })

  it('lets a whole row of people move on by one desk at the same moment', async () => {
    const row = [...Array(59).keys()].map((n) => ({
      extension: `${3000 + n}`,
      phone: `${4000 + n}`,
      next: `${4001 + n}`,
    }))
    await Promise.all(row.map(({ extension, phone }) => start(extension, phone)))
    const seen = await Promise.all(row.map(({ extension, next }) => store.holders(next, extension)))
    const moves = row.map(({ extension, next }, index) => {
      const { atPhone, ofExtension } = seen[index] ?? { atPhone: null, ofExtension: null }
      return start(
        extension,
        next,
        [ofExtension, atPhone].filter((session) => session !== null),
      )
    })
    expect(new Set(await outcomes(moves))).toEqual(new Set(['won']))
    const open = await openSessions()
    expect(new Map(open.map(({ extension, phone }) => [extension, phone]))).toEqual(
      new Map(row.map(({ extension, next }) => [extension, next])),
    )
    expect(open).toHaveLength(row.length)
  })

  it('takes a desk that the person seen there has left, and names nobody as displaced', async () => {
    const [alice, bob] = [await start('1001', '2001'), await start('1002', '2002')]
    for (const session of [alice, bob]) await store.endSession(session, 'logout', actor)
    await start('1001', '2002', [alice, bob])
    expect(await store.db.event.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      type: 'session.started',
      data: { from: null, displaced: null },
    })
  })

  it('loses against somebody else at the new desk, and against the person elsewhere', async () => {
    const bob = await start('1002', '2002')
    await store.endSession(bob, 'logout', actor)
    await start('1003', '2002')
    await expect(start('1001', '2002', [bob])).rejects.toThrow('lost_race')
    const alice = await start('1001', '2001')
    await store.endSession(alice, 'logout', actor)
    await start('1001', '2003')
    await expect(start('1001', '2004', [alice])).rejects.toThrow('lost_race')
  })

  it('keeps the first original of an entry whatever is read later', async () => {
    const first = await start('1001', '2001')
    await store.startSession({
      phone: '2002',
      extension: '1001',
      name: '',
      actor,
      ends: [{ session: first, reason: 'moved' }],
      originals: new Map([['AMPUSER/1001/device', '2001']]),
    })
    expect(await store.originals()).toEqual(new Map([['AMPUSER/1001/device', '1001']]))
  })

  it('leaves nothing behind when it loses', async () => {
    const [alice, bob] = [await start('1001', '2001'), await start('1002', '2002')]
    const before = await store.db.event.count()
    await expect(start('1001', '2002', [alice])).rejects.toThrow('lost_race')
    expect(await store.db.event.count()).toBe(before)
    expect((await openSessions()).map(({ id }) => id).toSorted()).toEqual([alice.id, bob.id].toSorted())
  })

  it('is refused at a phone that has left the pool meanwhile', async () => {
    await store.db.phone.deleteMany({ where: { number: '2001' } })
    await expect(start('1001', '2001')).rejects.toThrow('phone_not_in_pool')
    expect(await openSessions()).toEqual([])
  })

  it('records who moved from where and who was displaced', async () => {
    const [alice, bob] = [await start('1001', '2001'), await start('1002', '2002')]
    await start('1001', '2002', [alice, bob])
    const events = await store.db.event.findMany({ orderBy: { id: 'desc' }, take: 3 })
    expect(events.map(({ type, extension, data }) => ({ type, extension, data }))).toMatchObject([
      { type: 'session.started', extension: '1001', data: { from: '2001', displaced: '1002' } },
      { type: 'session.ended', extension: '1002', data: { reason: 'taken_over' } },
      { type: 'session.ended', extension: '1001', data: { reason: 'moved' } },
    ])
  })
})

describe('events', () => {
  it('become visible in the order of their ids, whatever many writers do', async () => {
    const reading = new AbortController()
    const seen: bigint[] = []
    const reader = (async () => {
      while (!reading.signal.aborted) {
        const rows = await store.db.event.findMany({ where: { id: { gt: seen.at(-1) ?? 0n } }, orderBy: { id: 'asc' } })
        seen.push(...rows.map(({ id }) => id))
      }
    })()
    await Promise.all(Array.from({ length: 60 }, (_, index) => start(String(3000 + index), String(4000 + index))))
    reading.abort()
    await reader
    const all = await store.db.event.findMany({ orderBy: { id: 'asc' } })
    expect(all.slice(0, seen.length).map(({ id }) => id)).toEqual(seen)
  })
})

describe('a phone that leaves the pool behind our back', () => {
  it('leaves a stranded session, which can be found', async () => {
    const session = await start('1001', '2001')
    expect(await store.strandedSessions()).toEqual([])
    await store.db.phone.deleteMany({ where: { number: '2001' } })
    expect(await store.strandedSessions()).toMatchObject([{ id: session.id, startedAt: session.startedAt }])
  })
})

// At a change of shifts hundreds begin to log in at once. Those who wait for the PBX alone come first, and the watchdog sees it.
it('what brings logins to the PBX does not wait for those that begin', async () => {
  await start('1001', '2001')
  const { logins } = store.db
  const taken = await Promise.all(Array.from({ length: logins.options.max }, () => logins.connect()))
  try {
    const { sessions, settings } = await store.near(new Set(['2001']))
    await store.markApplied(sessions, settings)
    expect(await store.db.session.count({ where: { appliedAt: { not: null } } })).toBe(1)
  } finally {
    for (const client of taken) client.release()
  }
})

describe('settling', () => {
  it('lists a session until the PBX holds its start, and again from its end until it was given back', async () => {
    const session = await start('1001', '2001')
    expect(await store.routedSessions()).toMatchObject([{ open: true, settled: false }])
    await store.markApplied(await store.routedSessions(), await store.settings())
    expect(await store.routedSessions()).toMatchObject([{ open: true, settled: true }])
    await store.endSession(session, 'logout', actor)
    expect(await store.routedSessions()).toMatchObject([{ open: false, settled: false }])
    await store.markApplied(await store.routedSessions(), await store.settings())
    expect(await store.routedSessions()).toEqual([])
  })

  it('keeps originals for a while after they were given back, then forgets them', async () => {
    const session = await start('1001', '2001')
    await store.endSession(session, 'logout', actor)
    await store.markApplied(await store.routedSessions(), await store.settings())
    const names: EntryName[] = ['AMPUSER/1001/device']
    await store.forgetOriginals(names, 15)
    expect((await store.originals()).size).toBe(1)
    await store.forgetOriginals(names, 0)
    expect((await store.originals()).size).toBe(0)
  })

  it('forgets nothing that a login relies on which has not committed yet', async () => {
    const session = await start('1001', '2001')
    await store.endSession(session, 'logout', actor)
    await store.markApplied(await store.routedSessions(), await store.settings())
    await withClient(store.url, async (other) => {
      await other.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('hotdesk_events'))")
      const login = start('1001', '2002')
      await expect.poll(waiting).toBe(1)
      const forgetting = store.forgetOriginals([devicesOf('1001')], 0)
      await expect.poll(waiting).toBe(2)
      await other.query('COMMIT')
      await Promise.all([login, forgetting])
    })
    expect(await store.originals()).toEqual(new Map([[devicesOf('1001'), '1001']]))
  })

  describe('with what is remembered of forwards', () => {
    const over = { setAside: [{ number: '1001', name: 'CF/1001', value: '1003' } as const], returned: [] }
    /** One that has ended, and one that is open and has just been written to the PBX. */
    const settle = async () => {
      const alice = await start('1001', '2001')
      await store.endSession(alice, 'logout', actor)
      const bob = await start('1002', '2002')
      return { bob, mark: async () => store.markApplied(await store.routedSessions(), await store.settings(), over) }
    }

    it('waits for a login that holds a session, and holds nothing that the login needs', async () => {
      const { bob, mark } = await settle()
      await withClient(store.url, async (login) => {
        await login.query('BEGIN')
        await login.query('SELECT FROM sessions WHERE id = $1 FOR UPDATE', [bob.id])
        const marking = mark()
        await expect.poll(waiting).toBe(1)
        await login.query(`SET LOCAL lock_timeout = '500ms'`)
        await login.query(useOriginals.text, ['main'])
        await login.query('COMMIT')
        await marking
      })
      expect(await store.routedSessions()).toMatchObject([{ id: bob.id, settled: true }])
    })

    it('takes no lock of the logins where none of it is that of a session that has ended', async () => {
      await settle()
      const open = (await store.routedSessions()).filter((session) => session.open)
      await withClient(store.url, async (login) => {
        await login.query('BEGIN')
        await login.query(useOriginals.text, ['main'])
        await store.markApplied(open, await store.settings(), over)
        await login.query('COMMIT')
      })
      expect(await store.routedSessions()).toMatchObject([{ open: false }, { open: true, settled: true }])
    })
  })
})
