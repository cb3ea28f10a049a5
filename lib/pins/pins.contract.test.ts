import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { loadPbxes } from '@/lib/board/pbx-state'
import { db } from '@/lib/db'
import { gatherMetrics } from '@/lib/metrics/gather'
import { releasePinLock } from './release-lock'

const actor = { kind: 'system', reason: 'test' } as const
const ctx = () => verbContext(actor)
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(async () => {
  await web.stop()
})
beforeEach(async () => {
  await db().pinTry.deleteMany()
  await db().pinLock.deleteMany()
  await db().event.deleteMany()
})

const lock = (extension: string, phone: string, minutes = 10) => {
  const since = new Date()
  const until = new Date(since.getTime() + minutes * 60_000)
  return { pbxId: 'main', extension, phone, since, until, times: 1 }
}

/** More than are read at once, all of them longer than those of the test. */
const ofManyOthers = Array.from({ length: 1_200 }, (_, at) => lock('1999', String(3000 + at), 30))

const beginTry = (extension: string, phone: string) =>
  db().pinTry.create({ data: { id: randomUUID(), pbxId: 'main', extension, phone, at: new Date() } })

const events = () => db().event.findMany({ select: { type: true, extension: true, phone: true } })

describe('a release', () => {
  it.each([
    { of: { extension: '1001' }, row: lock('1001', '') },
    { of: { extension: '1001', phone: '2001' }, row: lock('1001', '2001') },
    { of: { phone: '2001' }, row: lock('', '2001') },
  ])('finds the lock of $of among however many others', async ({ of, row }) => {
    await db().pinLock.createMany({ data: [...ofManyOthers, row] })
    await releasePinLock({ ctx: ctx(), input: of })
    expect(await db().pinLock.count()).toBe(ofManyOthers.length)
  })

  it('of a phone leaves alone what is locked of an extension there', async () => {
    await db().pinLock.createMany({ data: [lock('', '2001'), lock('1001', '2001'), lock('1001', '')] })
    await releasePinLock({ ctx: ctx(), input: { phone: '2001' } })
    expect(await db().pinLock.count()).toBe(2)
  })

  it.each([{ extension: '1001' }, { extension: '1001', phone: '2001' }, { phone: '2001' }])(
    'forgets the tries of %j also where nothing is locked, and says who did it',
    async (of) => {
      await beginTry('1001', '2001')
      await beginTry('1002', '2002')
      expect(await releasePinLock({ ctx: ctx(), input: of })).toEqual([])
      expect(await db().pinTry.findMany()).toMatchObject([{ extension: '1002' }])
      expect(await events()).toEqual([{ type: 'pin.released', extension: null, phone: null, ...of }])
    },
  )

  it('of what is neither locked nor tried is refused', async () => {
    await beginTry('1002', '2002')
    await expect(releasePinLock({ ctx: ctx(), input: { extension: '1001' } })).rejects.toMatchObject({
      code: 'no_such_lock',
    })
    expect(await events()).toEqual([])
  })
})

describe('of more locks than people look at', () => {
  beforeEach(async () => {
    await db().pinLock.createMany({ data: [...ofManyOthers, lock('1001', ''), lock('', '2001', 20)] })
  })

  it('the board shows first those of everybody at a phone and of somebody everywhere', async () => {
    const [main] = await loadPbxes()
    expect(main?.pinLocks).toHaveLength(20)
    expect(main?.pinLocks.slice(0, 3)).toMatchObject([
      { extension: null, phone: '2001' },
      { extension: '1001', phone: null },
      { extension: '1999' },
    ])
  })

  it('the board shows those of each PBX', async () => {
    await db().pbx.create({ data: { id: 'north', name: 'North' } })
    await db().pinLock.create({ data: { ...lock('1001', '2001'), pbxId: 'north' } })
    expect((await loadPbxes()).find(({ id }) => id === 'north')?.pinLocks).toHaveLength(1)
    await db().pinLock.deleteMany({ where: { pbxId: 'north' } })
    await db().pbx.delete({ where: { id: 'north' } })
  })

  it('metrics count all that are in force', async () => {
    await db().pinLock.create({ data: lock('1002', '', -1) })
    const samples = await gatherMetrics()
    for (const [of, value] of Object.entries({ extension_at_phone: ofManyOthers.length, extension: 1, phone: 1 }))
      expect(samples).toContainEqual({ metric: 'hotdesk_pins_locked', labels: { pbx: 'main', of }, value })
  })
})
