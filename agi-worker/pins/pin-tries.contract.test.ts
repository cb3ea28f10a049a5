import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TestStore } from '../../e2e/support/test-store.ts'
import { pinSettingsSchema } from '../../lib/contract/settings.ts'
import { Store } from '../adapters/postgres/store.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'

const actor = { kind: 'system', reason: 'test' } as const
const [alice, bob] = ['1001', '1002'] as const
const minute = 60_000
let database: TestDatabase
let store: TestStore
/** As the worker's clock has it. */
let now: number

beforeAll(async () => {
  database = await startTestDatabase()
  store = new TestStore(database.url)
})
afterAll(async () => {
  await store.close()
  await database.stop()
})
beforeEach(async () => {
  now = Date.parse('2026-11-30T08:00:00Z')
  for (const table of [store.db.pinTry, store.db.pinLock, store.db.event, store.db.settings, store.db.session])
    await (table.deleteMany as () => Promise<unknown>)()
})

const begin = (phone: string, extension: string, by = store) => by.beginPinTry(phone, extension, new Date(now))

/** @returns whether it was a guess at all */
async function guess(phone: string, extension: string, by = store): Promise<boolean> {
  const { pinTry } = await begin(phone, extension, by)
  const denied = { type: 'login.denied', data: { reason: 'wrong_pin' }, actor, phone, extension } as const
  await by.recordWrongPin({ pinTry, phone, extension }, denied, new Date(now))
  return !pinTry.isLocked
}

async function guesses(times: number, phone: string, extension: string): Promise<boolean[]> {
  const counted = []
  for (let time = 0; time < times; time++) counted.push(await guess(phone, extension))
  return counted
}

async function guessUntilLocked(phone: string, extension: string): Promise<void> {
  if (await guess(phone, extension)) await guessUntilLocked(phone, extension)
}

const isLocked = async (phone: string, extension: string) => {
  const { pinTry } = await begin(phone, extension)
  await store.withdrawPinTry(pinTry)
  return pinTry.isLocked
}

async function isRight(phone: string, extension: string): Promise<void> {
  await begin(phone, extension)
  await store.db.phone.upsert({
    ...{ where: { pbxId_number: { pbxId: 'main', number: phone } }, update: {} },
    create: { pbxId: 'main', number: phone },
  })
  const who = { phone, extension, name: '', actor, ends: [], originals: new Map(), byPin: true }
  await store.endSession(await store.startSession(who), 'forced', actor)
}

const lockEvents = async () =>
  (await store.db.event.findMany({ where: { type: 'pin.locked' }, orderBy: { id: 'asc' } })).map(
    ({ phone, extension, data }) => ({ phone, extension, data }),
  )

describe('an extension at a phone', () => {
  it('is locked after five wrong PINs, also for the right one, and nowhere else', async () => {
    expect(await guesses(5, '2001', alice)).toEqual([true, true, true, true, true])
    expect(await isLocked('2001', alice)).toBe(true)
    expect(await isLocked('2002', alice)).toBe(false)
    expect(await isLocked('2001', bob)).toBe(false)
    const until = new Date(now + minute).toISOString()
    expect(await lockEvents()).toEqual([{ phone: '2001', extension: alice, data: { until, times: 1 } }])
  })

  it('is locked 1, 2, 4 … up to 30 minutes, by one more wrong PIN each time', async () => {
    await guesses(5, '2001', alice)
    const minutes = []
    for (let time = 0; time < 8; time++) {
      const { until } = await store.db.pinLock.findFirstOrThrow()
      minutes.push((until.getTime() - now) / minute)
      now = until.getTime() - 1
      expect(await isLocked('2001', alice)).toBe(true)
      now += 1
      expect(await guesses(2, '2001', alice)).toEqual([true, false])
    }
    expect(minutes).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
  })

  it('begins again when a day has passed', async () => {
    await guesses(5, '2001', alice)
    now += 24 * 60 * minute + 2 * minute
    expect(await guesses(6, '2001', alice)).toEqual([true, true, true, true, true, false])
    expect((await lockEvents()).at(-1)?.data).toMatchObject({ times: 1 })
  })

  it('is not locked by five in more than fifteen minutes', async () => {
    for (let time = 0; time < 20; time++) {
      expect(await guess('2001', alice)).toBe(true)
      now += 3 * minute + 46_000
    }
  })

  it('is forgiven by the right PIN', async () => {
    await guesses(4, '2001', alice)
    await isRight('2001', alice)
    expect(await guesses(5, '2001', alice)).toEqual([true, true, true, true, true])
  })

  it('is not forgiven by another extension’s PIN, or by the right one somewhere else', async () => {
    await guesses(4, '2001', alice)
    await isRight('2001', bob)
    await isRight('2002', alice)
    expect(await guesses(2, '2001', alice)).toEqual([true, false])
  })

  it('counts nothing that comes during a lock', async () => {
    await guesses(30, '2001', alice)
    expect(await store.db.pinTry.count()).toBe(5)
  })

  it('counts as many guesses as are allowed, however many come at once and through however many workers', async () => {
    const others = [1, 2, 3].map(() => new TestStore(database.url))
    const counted = await Promise.all(Array.from({ length: 20 }, (_, at) => guess('2001', alice, others[at % 3])))
    await Promise.all(others.map((other) => other.close()))
    expect(counted.filter(Boolean)).toHaveLength(5)
    expect(await lockEvents()).toHaveLength(1)
  })

  it('counts a try of which nobody has said how it ended: its worker is dead', async () => {
    for (let time = 0; time < 5; time++) await begin('2001', alice)
    await store.close()
    store = new TestStore(database.url)
    now += 5 * minute
    expect(await isLocked('2001', alice)).toBe(true)
    // No call is as long: now it is nobody's.
    now += 5 * minute + 1
    expect(await isLocked('2001', alice)).toBe(false)
  })

  it('is still locked for the next worker', async () => {
    await guesses(5, '2001', alice)
    await store.close()
    store = new TestStore(database.url)
    expect(await isLocked('2001', alice)).toBe(true)
  })

  it('does not count a try that was withdrawn', async () => {
    for (let time = 0; time < 30; time++) await store.withdrawPinTry((await begin('2001', alice)).pinTry)
    expect(await isLocked('2001', alice)).toBe(false)
  })

  it('has the limits of the settings', async () => {
    const values = { pinsAtOnePhone: 3, longestLockMinutes: 15, pinMinutes: 60 }
    await store.db.settings.create({ data: { pbxId: 'main', group: 'pins', values } })
    expect(await guesses(4, '2001', alice)).toEqual([true, true, true, false])
  })
})

describe('an extension at all phones', () => {
  const everywhere = Array.from({ length: 10 }, (_, at) => String(2001 + at))

  it('is locked everywhere after twenty', async () => {
    for (const phone of everywhere.slice(0, 5)) await guesses(4, phone, alice)
    expect(await isLocked('2009', alice)).toBe(true)
    expect(await isLocked('2009', bob)).toBe(false)
    expect(await lockEvents()).toMatchObject([{ phone: null, extension: alice }])
  })

  it('takes twenty of those that come at once from as many phones', async () => {
    const phones = Array.from({ length: 40 }, (_, at) => String(3001 + at))
    const counted = await Promise.all(phones.map((phone) => guess(phone, alice)))
    expect(counted.filter(Boolean)).toHaveLength(20)
    expect(await lockEvents()).toHaveLength(1)
  })

  it('is given as many again after a lock as before it', async () => {
    for (const phone of everywhere.slice(0, 5)) await guesses(4, phone, alice)
    now += minute
    for (const phone of everywhere.slice(5)) expect(await guesses(4, phone, alice)).toEqual([true, true, true, true])
    expect(await guess('2001', alice)).toBe(false)
    expect((await lockEvents()).at(-1)).toMatchObject({ phone: null, data: { times: 2 } })
  })

  it.each(['from nothing', 'after a lock that others have brought about'])(
    'is never locked by somebody at one phone, however long they go on, %s',
    async (begun) => {
      if (begun !== 'from nothing') for (const phone of everywhere.slice(5)) await guesses(4, phone, alice)
      now += minute
      for (let time = 0; time < 24 * 4; time++) {
        await guessUntilLocked('2001', alice)
        expect(await isLocked('2002', alice)).toBe(false)
        now += 15 * minute
      }
    },
  )

  it.each([
    { pinsAtOnePhone: 3, pinsOfExtension: 12, pinMinutes: 60, longestLockMinutes: 15 },
    { pinsAtOnePhone: 20, pinsOfExtension: 80, pinMinutes: 60, longestLockMinutes: 15, pinsOfPhone: 500 },
  ])('nor with the least settings that there may be: %j', async (values) => {
    await store.db.settings.create({ data: { pbxId: 'main', group: 'pins', values: pinSettingsSchema.parse(values) } })
    for (let minutes = 0; minutes < 4 * 60; minutes++) {
      await guessUntilLocked('2001', alice)
      now += minute
    }
    expect((await lockEvents()).filter(({ phone }) => phone === null)).toEqual([])
  })

  it('is spared what a right PIN has shown to be mistyped', async () => {
    for (let time = 0; time < 10; time++) {
      await guesses(4, '2001', alice)
      await isRight('2001', alice)
    }
    expect(await isLocked('2002', alice)).toBe(false)
  })
})

describe('a phone', () => {
  it('is locked for everybody after thirty, whatever the extensions, also those that do not exist', async () => {
    for (let time = 0; time < 15; time++) {
      await guess('2001', String(7000 + time))
      const { pinTry } = await begin('2001', String(9000 + time))
      const denied = { type: 'login.denied', data: { reason: 'unknown_extension' }, actor, phone: '2001' } as const
      await store.recordWrongPin({ pinTry, phone: '2001', extension: '' }, denied, new Date(now))
    }
    expect(await isLocked('2001', alice)).toBe(true)
    expect(await isLocked('2002', alice)).toBe(false)
    expect(await lockEvents()).toMatchObject([{ phone: '2001', extension: null }])
  })

  it('keeps no digits of which the PBX knows no extension', async () => {
    const { pinTry } = await begin('2001', '4711')
    const denied = { type: 'login.denied', data: { reason: 'unknown_extension' }, actor, phone: '2001' } as const
    await store.recordWrongPin({ pinTry, phone: '2001', extension: '' }, denied, new Date(now))
    expect(await store.db.pinTry.findMany()).toMatchObject([{ extension: '', isWrong: true }])
  })
})

it('those without an extension to count for do not wait for each other', async () => {
  const { pinTry } = await begin('2001', '4711')
  const denied = { type: 'login.denied', data: { reason: 'unknown_extension' }, actor } as const
  await store.db.$transaction(async (tx) => {
    // As another phone has it meanwhile.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hotdesk_pins_extension'), hashtext('main/'))`
    await store.recordWrongPin({ pinTry, phone: '2001', extension: '' }, denied, new Date(now))
  })
  expect(await store.db.pinTry.count({ where: { isWrong: true } })).toBe(1)
})

describe('what was typed for an extension by somebody whose try nobody ended', () => {
  it('is kept no longer than a call lasts', async () => {
    await begin('2001', '4711')
    await guess('2002', bob)
    now += 9 * minute
    await store.forgetOldPins(new Date(now))
    expect(await typed()).toEqual(['4711', bob])
    now += 2 * minute
    await store.forgetOldPins(new Date(now))
    expect(await typed()).toEqual(['', bob])
  })

  it('goes with the next wrong PIN at the latest', async () => {
    await begin('2001', '4711')
    now += 11 * minute
    await guess('2002', bob)
    expect(await typed()).toEqual(['', bob])
  })

  const typed = async () =>
    (await store.db.pinTry.findMany({ orderBy: { phone: 'asc' } })).map(({ extension }) => extension)
})

it('it is as late as the clock of the store has it', async () => {
  const late = new Store(store.db, 'main', null, () => new Date(now))
  const { pinTry } = await late.beginPinTry('2001', alice)
  expect(await store.db.pinTry.findMany()).toMatchObject([{ at: new Date(now) }])
  const values = { pinsAtOnePhone: 1, longestLockMinutes: 15 }
  await store.db.settings.create({ data: { pbxId: 'main', group: 'pins', values } })
  const denied = { type: 'login.denied', data: { reason: 'wrong_pin' }, actor } as const
  await late.recordWrongPin({ pinTry, phone: '2001', extension: alice }, denied)
  expect(await store.db.pinLock.findMany()).toMatchObject([{ since: new Date(now) }])
  await late.forgivePins('2001', alice)
  expect(await store.db.pinLock.count()).toBe(1)
  now += minute
  await late.forgivePins('2001', alice)
  expect(await store.db.pinLock.count()).toBe(0)
})

it('what is older than a day is forgotten', async () => {
  await guesses(5, '2001', alice)
  now += 25 * 60 * minute
  await guess('2002', bob)
  expect(await store.db.pinTry.findMany()).toMatchObject([{ extension: bob }])
  expect(await store.db.pinLock.count()).toBe(0)
})

it('one PBX counts nothing of another', async () => {
  await store.db.pbx.create({ data: { id: 'north', name: 'North' } })
  const north = new TestStore(database.url, 'north')
  await guesses(5, '2001', alice)
  expect((await begin('2001', alice, north)).pinTry.isLocked).toBe(false)
  await north.close()
})
