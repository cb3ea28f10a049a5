import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TestStore } from '../../e2e/support/test-store.ts'
import { webPlace } from '../../lib/contract/web-place.ts'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { emptyPin, noMailbox, type Pbx as Sandbox, startPbx } from '../../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import type { Context } from '../context.ts'
import { createLog } from '../log.ts'
import { Reconciler } from '../reconcile/reconciler.ts'
import { checkPin } from './check-pin.ts'

const [home, office] = [webPlace('192.0.2.7'), webPlace('198.51.100.9')]
const alice = { extension: '1001', pin: '4711' }
let sandbox: Sandbox
let database: TestDatabase
let ami: AmiConnection
let ctx: Context

beforeAll(async () => {
  ;[sandbox, database] = await Promise.all([startPbx({ version: 22 }), startTestDatabase()])
  const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
  ami = new AmiConnection({ host: '127.0.0.1', port: Number(AMI_PORT), username, secret })
  const up = new Promise<void>((resolve) => ami.on('state', (state) => state === 'up' && resolve()))
  ami.start()
  await up
  const [store, pbx, log] = [new TestStore(database.url), new Pbx(ami), createLog('silent')]
  ctx = { store, pbx, log, reconciler: new Reconciler({ store, pbx, log }) }
})
afterAll(async () => {
  ami.stop()
  await ctx.store.db.$disconnect()
  await Promise.all([sandbox.remove(), database.stop()])
})
beforeEach(async () => {
  await ctx.store.db.pinTry.deleteMany()
  await ctx.store.db.pinLock.deleteMany()
  await ctx.store.db.event.deleteMany()
})

const check = (more: Partial<typeof alice> = {}, place = home) => checkPin(ctx, { ...alice, ...more, place })
const wrong = { pin: '0000' }

async function fiveWrong(place = home): Promise<void> {
  for (let time = 0; time < 5; time++) await expect(check(wrong, place)).rejects.toThrow('wrong_pin')
}

const events = async () => {
  const rows = await ctx.store.db.event.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ type, phone, extension, data }) => ({ type, phone, extension, data }))
}

describe('a PIN that is entered at no phone', () => {
  it('is the mailbox’s, and says whose', async () => {
    expect(await check()).toMatchObject({ exists: true, name: 'Alice Archer' })
    expect(await events()).toEqual([])
    expect(await ctx.store.db.pinTry.count()).toBe(0)
  })

  it('locks after five wrong ones from there, also for the right one, and nowhere else', async () => {
    await fiveWrong()
    await expect(check()).rejects.toThrow('pin_locked')
    expect(await check({}, office)).toMatchObject({ name: 'Alice Archer' })
    expect((await ctx.store.beginPinTry('2001', '1001')).pinTry.isLocked).toBe(false)
    expect(await ctx.store.db.pinLock.findMany()).toMatchObject([{ extension: '1001', phone: home, times: 1 }])
  })

  it('counts for the extension as at phones, so that many places are no way around it', async () => {
    for (const network of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']) await fiveWrong(webPlace(network))
    expect((await ctx.store.beginPinTry('2001', '1001')).pinTry.isLocked).toBe(true)
  })

  it('is forgiven what was wrong before, once it is right', async () => {
    for (let time = 0; time < 4; time++) await expect(check(wrong)).rejects.toThrow('wrong_pin')
    await check()
    expect(await ctx.store.db.pinTry.count()).toBe(0)
  })

  it.each([
    ['4321', 'unknown_extension', null],
    [noMailbox.number, 'no_mailbox', noMailbox.number],
    [emptyPin.number, 'no_pin', emptyPin.number],
  ])('of %s is refused as %s, and only an extension that exists is written down', async (extension, reason, known) => {
    await expect(check({ extension })).rejects.toThrow(reason)
    expect(await events()).toEqual([
      { type: 'own_page.denied', phone: null, extension: known, data: { reason, network: '192.0.2.7' } },
    ])
    expect(await ctx.store.db.pinTry.findMany()).toMatchObject([{ extension: '', phone: home, isWrong: true }])
  })

  it('is in no event, whether right or wrong', async () => {
    await fiveWrong()
    await expect(check()).rejects.toThrow('pin_locked')
    expect(JSON.stringify(await events())).not.toMatch(/4711|0000/)
  })

  it('that cannot be looked up counts as none', async () => {
    const away = new Pbx(new AmiConnection({ host: '127.0.0.1', port: 1, username: '', secret: '' }))
    await expect(checkPin({ ...ctx, pbx: away }, { ...alice, place: home })).rejects.toThrow('pbx_unavailable')
    expect(await ctx.store.db.pinTry.count()).toBe(0)
  })
})
