import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { deskWarnings } from '@/components/board/desk-view'
import { readPhoneView } from '@/components/phones/phone-view'
import { phonesAtOnce, shows, sorts } from '@/lib/contract/phone-list'
import { db, openReportsDb, type Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { findAllPhones, findPhones } from './find-phones'
import { loadPoolPage } from './load-pool-page'
import { searchPool } from './search-pool'

const actor = { kind: 'account', id: 'a', name: 'Ada' } as const
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
  await db().pbx.create({ data: { id: 'north', name: 'North' } })
})
afterAll(() => web.stop())

const empty = () =>
  Promise.all([
    db().phone.deleteMany(),
    db().location.deleteMany(),
    db().session.deleteMany(),
    db().person.deleteMany(),
  ])
const query = (params: Record<string, string>) => readPhoneView(params)
const found = async (params: Record<string, string>, db_: Transaction = db()) =>
  (await findPhones(db_, query(params), { offset: 0, limit: null })).phones.map(({ number }) => number)

describe('the phones of the pool', () => {
  beforeAll(async () => {
    await empty()
    const [ward, hall] = await db().location.createManyAndReturn({
      data: [
        { pbxId: 'main', name: 'Ward 3' },
        { pbxId: 'north', name: 'Hall' },
      ],
    })
    const person = { pbxId: 'main', mailbox: 'none', devices: [], readAt: new Date() }
    await db().person.createMany({
      data: [
        { ...person, extension: '1001', name: 'Zoe Young' },
        { ...person, extension: '1002', name: 'Adam Old' },
      ],
    })
    const added = (day: number) => new Date(Date.UTC(2026, 0, day))
    const phones = [
      { number: '300', label: 'Window', locationId: ward?.id ?? null, owner: '1001', createdAt: added(3) },
      { number: '1001', label: 'Desk 10', locationId: ward?.id ?? null, createdAt: added(1) },
      { number: '2001', label: 'Desk 9', owner: '1002', createdAt: added(2) },
      { number: '2003', label: 'ärztezimmer', createdAt: added(5) },
      { number: '2002', pbxId: 'north', label: '', locationId: hall?.id ?? null, createdAt: added(4) },
    ]
    const rows = await db().phone.createManyAndReturn({ data: phones.map((phone) => ({ pbxId: 'main', ...phone })) })
    const idOf = new Map(rows.map(({ number, id }) => [number, id]))
    const status = (number: string, more: object) => ({
      ...{ phoneId: idOf.get(number) ?? '', dial: `PJSIP/${number}`, deviceState: 'NOT_INUSE' },
      ...{ hasEmergencyCid: true, hasMailbox: true, ...more },
    })
    await db().phoneStatus.createMany({
      data: [
        status('300', {}),
        status('1001', { deviceState: 'UNAVAILABLE' }),
        status('2002', { hasEmergencyCid: false }),
        status('2003', { dial: null, deviceState: 'INVALID', hasEmergencyCid: false }),
      ],
    })
    const seat = { pbxId: 'main', extension: '1003', name: 'Carol Carter', startedBy: actor }
    await db().session.createMany({
      data: [
        { ...seat, phone: '1001' },
        { ...seat, phone: '2001', endedAt: new Date() },
      ],
    })
  })

  it.each([
    ['all of them by number', {}, ['300', '1001', '2001', '2002', '2003']],
    ['by number, the other way round', { sort: '-number' }, ['2003', '2002', '2001', '1001', '300']],
    ['by label as people count, without one last', { sort: 'label' }, ['2003', '2001', '1001', '300', '2002']],
    ['by label backwards, without one still last', { sort: '-label' }, ['300', '1001', '2001', '2003', '2002']],
    ['by location', { sort: 'location' }, ['2002', '300', '1001', '2001', '2003']],
    ['by location backwards', { sort: '-location' }, ['300', '1001', '2002', '2001', '2003']],
    ['by the name of the owner', { sort: 'owner' }, ['2001', '300', '1001', '2002', '2003']],
    ['by the name of the owner, backwards', { sort: '-owner' }, ['300', '2001', '1001', '2002', '2003']],
    ['in the order in which they were added', { sort: 'added' }, ['1001', '2001', '300', '2002', '2003']],
    ['the newest first', { sort: '-added' }, ['2003', '2002', '300', '2001', '1001']],
    ['of one PBX', { pbx: 'north' }, ['2002']],
    ['of one location', { location: 'Ward 3' }, ['300', '1001']],
    ['of a location of another PBX', { location: 'Ward 3', pbx: 'north' }, []],
    ['of none', { location: '-' }, ['2001', '2003']],
    ['that want attention', { show: 'attention' }, ['1001', '2002', '2003']],
    ['that are not registered', { show: 'unregistered' }, ['1001', '2003']],
    ['that nobody has ever used', { show: 'unused' }, ['300', '2002', '2003']],
    ['with these words', { search: 'ward WINDOW' }, ['300']],
    ['with a number', { search: '200' }, ['2001', '2002', '2003']],
    ['with an owner of this name', { search: 'adam' }, ['2001']],
    ['where this person is', { search: 'carol' }, ['1001']],
    ['with what is no pattern', { search: '100%' }, []],
    ['with all of it together', { search: 'desk', show: 'attention', location: 'Ward 3', sort: '-label' }, ['1001']],
  ] as const)('are found: %s', async (_what, params, numbers) => {
    expect(await found(params)).toEqual(numbers)
  })

  it('are the same for all of them at once, with no more than names', async () => {
    const all = await findAllPhones(db(), query({ sort: 'label' }))
    expect(all.map(({ number }) => number)).toEqual(await found({ sort: 'label' }))
    expect(all[2]).toEqual({
      ...{
        id: expect.any(String) as string,
        pbx: 'main',
        number: '1001',
        label: 'Desk 10',
        location: 'Ward 3',
        owner: '',
      },
      session: { extension: '1003', name: 'Carol Carter' },
    })
  })

  it('want attention where the board says so', async () => {
    const { phones } = await findPhones(db(), query({}), { offset: 0, limit: null })
    const warned = phones.filter((phone) => deskWarnings(phone).length > 0).map(({ number }) => number)
    expect(await found({ show: 'attention' })).toEqual(warned)
  })

  it('are counted by filter, for the PBX and the location, whatever is searched', async () => {
    const counts = async (params: Record<string, string>) => (await loadPoolPage(db(), query(params), 1)).counts
    expect(await counts({ search: 'window' })).toEqual({ all: 5, attention: 3, unregistered: 2, unused: 3 })
    expect(await counts({ location: 'Ward 3' })).toEqual({ all: 2, attention: 1, unregistered: 1, unused: 1 })
    const { unsafe, places } = await loadPoolPage(db(), query({}), 1)
    expect(unsafe).toBe(1)
    expect(places).toEqual([
      { pbx: 'north', location: 'Hall', desks: 1 },
      { pbx: 'main', location: 'Ward 3', desks: 2 },
      { pbx: 'main', location: '', desks: 2 },
    ])
  })

  it('are found by the API in the same words, a part of them or all', async () => {
    const asked = { show: 'all', sort: '-label' } as const
    const { phones, total } = await searchPool(db(), asked, { offset: 1, limit: 2 })
    expect([phones.map(({ number }) => number), total]).toEqual([['1001', '2001'], 5])
    await expect(searchPool(db(), { ...asked, pbx: 'south' }, { offset: 0, limit: null })).rejects.toMatchObject({
      code: 'no_such_pbx',
    })
  })
})

describe('a large pool', () => {
  const phones = 5_000
  beforeAll(async () => {
    await empty()
    await fill(phones)
  }, 60_000)

  /** Counts what the database hands over. */
  async function rowsOf(work: (counted: Transaction) => Promise<unknown>): Promise<number> {
    let rows = 0
    const counted = db().$extends({
      query: {
        async $allOperations({ args, query: run }) {
          const answer: unknown = await run(args)
          if (Array.isArray(answer)) rows += answer.length
          return answer
        },
      },
    })
    await work(counted as unknown as Transaction)
    return rows
  }

  it.each([
    ...shows.map((show) => ({ show })),
    ...sorts.flatMap((sort) => [{ sort }, { sort: `-${sort}` }]),
    { search: 'desk' },
    { search: 'person 12' },
    { location: 'Floor 7' },
  ])('is read a page at a time: %j', async (params: Record<string, string>) => {
    const places = phones / 50
    expect(await rowsOf((counted) => loadPoolPage(counted, query(params), 1))).toBeLessThan(
      2 * phonesAtOnce + places + 10,
    )
  })

  it('has every phone on one of its pages', async () => {
    const numbers = new Set<string>()
    const last = phones / phonesAtOnce
    for (const page of [1, 2, last - 1, last]) {
      const { phones: these, total } = await loadPoolPage(db(), query({ sort: 'label' }), page)
      expect([these.length, total]).toEqual([phonesAtOnce, phones])
      for (const { number } of these) numbers.add(number)
    }
    expect(numbers.size).toBe(4 * phonesAtOnce)
  })

  it('has its last page where somebody asks for one that is no more', async () => {
    const { page, phones: these } = await loadPoolPage(db(), query({}), 1_000)
    expect([page, these.at(-1)?.number]).toEqual([phones / phonesAtOnce, '24999'])
  })

  it('can be had whole, for what is done to all of it', async () => {
    expect(await findAllPhones(db(), query({}))).toHaveLength(phones)
    expect(await findAllPhones(db(), query({ location: 'Floor 7' }))).toHaveLength(50)
  })
})

/** Phones at a hundred locations, most of them taken, each in one statement: it is many rows for a busy machine. */
/** As patient as reports are, and with the statistics that PostgreSQL collects within a minute. */
async function fill(count: number): Promise<void> {
  const patient = openReportsDb(env().DATABASE_URL)
  await patient.$executeRaw`INSERT INTO locations (pbx, name) SELECT 'main', 'Floor ' || n FROM generate_series(1, 100) n`
  await patient.$executeRaw`
    INSERT INTO phones (pbx, number, label, location_id)
    SELECT 'main', 20000 + n, 'Desk ' || n + 1, locations.id
    FROM generate_series(0, ${count}::int - 1) n JOIN locations ON name = 'Floor ' || n / 50 + 1`
  await patient.$executeRaw`
    INSERT INTO phone_status (phone_id, dial, device_state, has_emergency_cid, has_mailbox, updated_at)
    SELECT id, 'PJSIP/' || number, (ARRAY['NOT_INUSE', 'INUSE', 'UNAVAILABLE'])[1 + number::int % 3], number::int % 20 > 0, true, now()
    FROM phones`
  await patient.$executeRaw`
    INSERT INTO sessions (id, pbx, phone, extension, name, started_by)
    SELECT gen_random_uuid(), 'main', number, 'e' || number, 'Person ' || number::int % 100, '{}'::jsonb
    FROM phones WHERE number::int % 10 < 6`
  await patient.$executeRaw`ANALYZE locations, phones, phone_status, sessions`
  await patient.$disconnect()
}
