import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TestStore } from '../../e2e/support/test-store.ts'
import { demoExtensions, desks, people, type Pbx as Sandbox, startPbx } from '../../sandbox/index.ts'
import { entriesOf } from '../../sandbox/seed.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { Pbx } from '../../pbx/pbx.ts'
import type { Context } from '../context.ts'
import { createLog } from '../log.ts'
import { devicesOf } from '../../pbx/entries.ts'
import { logIn } from '../sessions/log-in.ts'
import { logOut } from '../sessions/log-out.ts'
import { applyHeld } from './apply-held.ts'
import { Reconciler } from './reconciler.ts'

const actor = { kind: 'system', reason: 'test' } as const
let sandbox: Sandbox
let database: TestDatabase
let ami: AmiConnection
let ctx: Context

beforeAll(async () => {
  ;[sandbox, database] = await Promise.all([startPbx({ version: 22 }), startTestDatabase()])
  const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
  ami = new AmiConnection({ host: '127.0.0.1', port: Number(AMI_PORT), username, secret })
  const [store, pbx, log] = [new TestStore(database.url), new Pbx(ami), createLog('silent')]
  ctx = { store, pbx, log, reconciler: new Reconciler({ store, pbx, log }) }
  await store.db.phone.createMany({ data: desks.map(({ number }) => ({ pbxId: 'main', number })) })
  await connected()
})

function connected(): Promise<void> {
  return new Promise((resolve) => {
    ami.on('state', (state) => {
      if (state === 'up') resolve()
    })
    ami.start()
  })
}

afterAll(async () => {
  ami.stop()
  await ctx.store.db.$disconnect()
  await Promise.all([sandbox.remove(), database.stop()])
})

beforeEach(async () => {
  for (const session of await ctx.store.db.session.findMany({ where: { endedAt: null } })) {
    await logOut(ctx, session, 'forced', actor)
  }
  await ctx.store.db.event.deleteMany()
})

async function logInAt(phone: string, extension: string) {
  const seen = await ctx.store.holders(phone, extension)
  return (await logIn(ctx, { phone, extension, pin: null, seen }, actor)).session
}

const eventTypes = async () => (await ctx.store.db.event.findMany({ orderBy: { id: 'asc' } })).map(({ type }) => type)

describe('the reconciler', () => {
  it('finds nothing to do after a login', async () => {
    await logInAt('2001', '1001')
    await ctx.reconciler.resync()
    expect(await eventTypes()).toEqual(['session.started'])
  })

  it('lets everybody be where a login touches people whose own phones others hold', async () => {
    await logInAt('2003', '2002')
    await logInAt('2002', '2001')
    await logInAt('2001', '1001')
    expect(await sandbox.getEntry('AMPUSER/2002/device')).toBe('2003')
    expect(await sandbox.getEntry('DEVICE/2003/user')).toBe('2002')
    expect(await eventTypes()).not.toContain('drift.repaired')
  })

  it('repairs what somebody else changed and says what that was', async () => {
    await logInAt('2001', '1001')
    await sandbox.putEntry('AMPUSER/1001/device', '2001&1001')
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('2001')
    const event = await ctx.store.db.event.findFirstOrThrow({ where: { type: 'drift.repaired' } })
    expect(event).toMatchObject({
      phone: '2001',
      extension: '1001',
      data: { changes: [{ entry: 'AMPUSER/1001/device', found: '2001&1001', wanted: '2001' }] },
    })
  })

  it('carries out a login that a dead worker had only written down', async () => {
    const originals = await ctx.pbx.readEntries([devicesOf('1001'), devicesOf('2001')])
    const login = { phone: '2001', extension: '1001', name: 'Alice', actor, ends: [], originals }
    await ctx.store.startSession(login)
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('2001')
    expect(await eventTypes()).toEqual(['session.started'])
  })

  it('carries out a logout that a dead worker had only written down', async () => {
    const session = await logInAt('2001', '1001')
    await ctx.store.endSession(session, 'forced', actor)
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('1001')
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBe('2001')
  })

  it('rings the own phone too where that is set', async () => {
    const values = { ringOwnDevices: true }
    await ctx.store.db.settings.create({ data: { pbxId: 'main', group: 'routing', values } })
    await logInAt('2001', '1001')
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('2001&1001')
    await ctx.store.db.settings.deleteMany()
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('2001')
  })

  it('holds back a repair of more than half of the pool until it is allowed', async () => {
    for (const [index, { number }] of people.entries()) await logInAt(desks[index]?.number ?? '', number)
    for (const { number } of people) await sandbox.putEntry(`AMPUSER/${number}/device`, number)
    await ctx.reconciler.resync()
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('1001')
    expect(ctx.reconciler.held?.phones).toHaveLength(people.length)
    expect((await eventTypes()).filter((type) => type === 'plan.held')).toHaveLength(1)
    await applyHeld(ctx, actor)
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('2001')
    expect(ctx.reconciler.held).toBeNull()
  })

  it('does not hold back what a killed Asterisk may have forgotten', async () => {
    for (const [index, { number }] of people.entries()) await logInAt(desks[index]?.number ?? '', number)
    for (const { number } of people) await sandbox.putEntry(`AMPUSER/${number}/device`, number)
    ctx.reconciler.noteOutage()
    await ctx.reconciler.resync()
    expect(ctx.reconciler.held).toBeNull()
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('2001')
  })

  it('carries a changed setting out for open sessions, as nobody else’s damage', async () => {
    for (const [index, { number }] of people.entries()) await logInAt(desks[index]?.number ?? '', number)
    await ctx.store.db.settings.create({ data: { pbxId: 'main', group: 'routing', values: { ringOwnDevices: true } } })
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('2001&1001')
    expect(await eventTypes()).not.toContain('drift.repaired')
    expect(await eventTypes()).not.toContain('plan.held')
    await ctx.store.db.settings.deleteMany()
    await ctx.reconciler.resync({ applyHeld: true })
  })

  it('still distinguishes damage from changed settings after the clock was set back', async () => {
    await ctx.store.db.settings.create({ data: { pbxId: 'main', group: 'routing', values: {}, updatedAt: inAnHour() } })
    await logInAt('2001', '1001')
    await sandbox.putEntry('AMPUSER/1001/device', '1001')
    await ctx.reconciler.resync()
    expect(await eventTypes()).toContain('drift.repaired')
    await ctx.store.db.settings.deleteMany()
  })

  it('lets go of what it gave back, also after the clock was set back', async () => {
    await forgetOriginals()
    const session = await logInAt('2001', '1001')
    await logOut(ctx, session, 'forced', actor)
    await ctx.reconciler.settled()
    await ctx.store.db.session.updateMany({ where: { restoredAt: { not: null } }, data: { restoredAt: inAnHour() } })
    await ctx.reconciler.resync()
    expect(await ctx.store.originals()).toEqual(new Map())
  })

  it.each([
    { ringOwnDevices: false, seen: true },
    { ringOwnDevices: true, seen: true },
    { ringOwnDevices: true, seen: false },
  ])('lets people log in while a plan is held, or would be once it is seen: %j', async ({ ringOwnDevices, seen }) => {
    await ctx.store.db.settings.create({ data: { pbxId: 'main', group: 'routing', values: { ringOwnDevices } } })
    const five = people.map(({ number }, index) => [desks[index]?.number ?? '', number] as const)
    const sessions = []
    for (const [phone, extension] of five) sessions.push(await logInAt(phone, extension))
    for (const { number } of people) await sandbox.putEntry(`AMPUSER/${number}/device`, number)
    if (seen) await ctx.reconciler.resync()
    await logInAt('2008', '1008')
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('DEVICE/2008/user')).toBe('1008')
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('1001')
    await ctx.reconciler.resync({ applyHeld: true })
    await ctx.store.db.settings.deleteMany()
  })

  it('gives a desk back that an old AstDB says somebody holds', async () => {
    await forgetOriginals()
    await leaveBehind('2001')
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBe('2001')
    expect(await sandbox.getEntry('AMPUSER/2001/device')).toBe('2001')
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('1001')
    const event = await ctx.store.db.event.findFirstOrThrow({ where: { type: 'drift.repaired' } })
    expect(event).toMatchObject({ phone: '2001', extension: '1001', sessionId: null })
  })

  it('gives people back to their own devices after a login that was still left behind when they came', async () => {
    await forgetOriginals()
    await leaveBehind('2001')
    const session = await logInAt('2003', '1001')
    await ctx.reconciler.resync()
    await logOut(ctx, session, 'forced', actor)
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('1001')
    expect(await sandbox.getEntry('AMPUSER/2001/device')).toBe('2001')
  })

  it('gives a desk back whose left-behind person is logged in elsewhere, and leaves them there', async () => {
    await forgetOriginals()
    await logInAt('2003', '1001')
    await sandbox.putEntry('DEVICE/2001/user', '1001')
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBe('2001')
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('2003')
    expect(await ctx.store.db.event.count({ where: { type: 'drift.repaired' } })).toBe(1)
  })

  it('gives people back whom an old AstDB has at a desk that somebody else holds', async () => {
    await logOut(ctx, await logInAt('2001', '1001'), 'forced', actor)
    await forgetOriginals()
    await logInAt('2001', '1002')
    await leaveBehind('2001')
    await ctx.reconciler.resync({ everybody: true })
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('1001')
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBe('1002')
  })

  it('gives a person back who was left behind at two desks', async () => {
    await forgetOriginals()
    for (const desk of ['2001', '2002']) await leaveBehind(desk)
    await sandbox.putEntry('AMPUSER/1001/device', '2001&2002')
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('1001')
  })

  it('does not bring back an extension that was deleted on the PBX, and frees the desk', async () => {
    const undo = await deleteOnPbx('1004')
    await expect(logInAt('2001', '1004')).rejects.toThrow('unknown_extension')
    await undo()
    const session = await logInAt('2001', '1004')
    const undoAgain = await deleteOnPbx('1004')
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('AMPUSER/1004/device')).toBeNull()
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBe('2001')
    await logOut(ctx, session, 'forced', actor)
    expect(await sandbox.getEntry('AMPUSER/1004/device')).toBeNull()
    expect(await sandbox.getEntry('AMPUSER/2001/device')).toBe('2001')
    await undoAgain()
  })

  it('rings people at their own devices while the PBX does not know their desk', async () => {
    await logInAt('2001', '1001')
    const undo = await deleteOnPbx('2001')
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('1001')
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBeNull()
    await undo()
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('2001')
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBe('1001')
  })

  it('mends hints that a reload brought back from the time of a session', async () => {
    await logOut(ctx, await logInAt('2001', '1001'), 'forced', actor)
    await forgetOriginals()
    await ctx.pbx.replaceHint('1001', 'PJSIP/2001&Custom:DND1001,CustomPresence:1001')
    await ctx.pbx.replaceHint('2001', 'Custom:DND2001,CustomPresence:2001')
    await ctx.reconciler.resync({ everybody: true })
    expect(await ctx.pbx.readHint('1001')).toBe('PJSIP/1001&Custom:DND1001,CustomPresence:1001')
    expect(await ctx.pbx.readHint('2001')).toBe('PJSIP/2001&Custom:DND2001,CustomPresence:2001')
  })

  it('keeps a held desk’s lamp alive through an Apply Config', async () => {
    await logInAt('2001', '1001')
    await ctx.pbx.replaceHint('2001', '&Custom:DND2001,CustomPresence:2001')
    await ctx.reconciler.resync()
    expect(await ctx.pbx.readHint('2001')).toBe('PJSIP/2001&Custom:DND2001,CustomPresence:2001')
  })

  it('gives hints back in the form they had', async () => {
    await ctx.pbx.replaceHint('1001', 'PJSIP/1001,CustomPresence:1001')
    await logOut(ctx, await logInAt('2001', '1001'), 'forced', actor)
    expect(await ctx.pbx.readHint('1001')).toBe('PJSIP/1001,CustomPresence:1001')
    await ctx.pbx.replaceHint('1001', 'PJSIP/1001&Custom:DND1001,CustomPresence:1001')
  })

  it('re-plans open sessions when the strategy changes, there and back', async () => {
    await logInAt('2001', '1001')
    await ctx.store.db.settings.create({
      data: { pbxId: 'main', group: 'routing', values: { strategy: 'call_forward' } },
    })
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('CF/1001')).toBe('HD1001')
    expect(await sandbox.getEntry('HOTDESK/1001/desk')).toBe('2001')
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('1001')
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBe('1001')
    await ctx.store.db.settings.deleteMany()
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('CF/1001')).toBeNull()
    expect(await sandbox.getEntry('HOTDESK/1001/desk')).toBeNull()
    expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('2001')
  })

  it('brings our forward back when the person ends their own', async () => {
    await ctx.store.db.settings.create({
      data: { pbxId: 'main', group: 'routing', values: { strategy: 'call_forward' } },
    })
    await sandbox.putEntry('CF/1001', '5550000')
    await logInAt('2001', '1001')
    expect(await sandbox.getEntry('CF/1001')).toBe('HD1001')
    await sandbox.putEntry('CF/1001', '5550000')
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('CF/1001')).toBe('5550000')
    await sandbox.putEntry('CF/1001', null)
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('CF/1001')).toBe('HD1001')
    await ctx.store.db.settings.deleteMany()
  })

  it('leaves the lamp of a phone’s owner at the desk that their calls are forwarded to', async () => {
    await ctx.store.db.settings.create({
      data: { pbxId: 'main', group: 'routing', values: { strategy: 'call_forward' } },
    })
    await logInAt('2002', '2001')
    await ctx.reconciler.resync({ everybody: true })
    expect(await ctx.pbx.readHint('2001')).toContain('PJSIP/2002')
    expect(await eventTypes()).not.toContain('drift.repaired')
    await ctx.store.db.settings.deleteMany()
  })

  it.each(['device_assignment', 'call_forward'])('carries out logins that come at once, by %s', async (strategy) => {
    await ctx.store.db.settings.create({ data: { pbxId: 'main', group: 'routing', values: { strategy } } })
    await Promise.all(people.map(({ number }, index) => logInAt(desks[index]?.number ?? '', number)))
    for (const [index, { number }] of people.entries())
      expect(await sandbox.getEntry(`DEVICE/${desks[index]?.number}/user`)).toBe(number)
    await ctx.store.db.settings.deleteMany()
  })
})

/** As an AstDB from a backup has it: Alice at this desk. */
async function leaveBehind(desk: string): Promise<void> {
  await sandbox.putEntry(`DEVICE/${desk}/user`, '1001')
  await sandbox.putEntry('AMPUSER/1001/device', desk)
  await sandbox.putEntry(`AMPUSER/${desk}/device`, null)
}

const inAnHour = () => new Date(Date.now() + 3_600_000)

/** Deletes an extension with its device as FreePBX does; the way back creates both again. */
async function deleteOnPbx(number: string): Promise<() => Promise<void>> {
  const extension = demoExtensions.find((known) => known.number === number)
  if (!extension) throw new Error(`The sandbox has no extension ${number}.`)
  for (const family of ['AMPUSER', 'DEVICE']) await sandbox.cli(`database deltree ${family} ${number}`)
  return async () => {
    for (const [name, value] of entriesOf(extension, 'PJSIP')) await sandbox.putEntry(name, value)
  }
}

/** As if the time for which they are kept had passed. */
async function forgetOriginals(): Promise<void> {
  await ctx.store.db.originalEntry.deleteMany()
}
