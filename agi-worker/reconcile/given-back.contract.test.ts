import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'

describe.each([16, 22] as const)('forwards that were on before a login, on Asterisk %i', (version) => {
  let desk: Reconciling

  beforeAll(async () => {
    desk = await startReconciling(version)
  })
  afterAll(() => desk.stop())
  beforeEach(async () => {
    await desk.reset()
    await give(true)
    for (const [name, value] of Object.entries(before)) await desk.sandbox.putEntry(name, value)
    await desk.sandbox.cli('devstate change Custom:DND1001 BUSY')
  })
  afterEach(async () => {
    await desk.reset()
    expect(await desk.ctx.store.db.setAside.findMany()).toEqual([])
    for (const name of [...Object.keys(before), 'DND/2001', 'CF/2002', 'CustomDevstate/DND1001'])
      await desk.sandbox.putEntry(name, null)
  })

  const before = { 'CF/1001': '1003', 'CFB/1001': '5551234', 'CFU/1001': '1004', 'DND/1001': 'YES' }
  const give = async (giveBackForwards: boolean) => {
    const where = { pbxId_group: { pbxId: 'main', group: 'forwards' } }
    const [values, row] = [{ giveBackForwards }, { pbxId: 'main', group: 'forwards' }]
    await desk.ctx.store.db.settings.upsert({ where, create: { ...row, values }, update: { values } })
  }
  const now = async () => {
    const names = Object.keys(before)
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await desk.sandbox.getEntry(name)] as const)),
    )
  }
  const off = Object.fromEntries(Object.keys(before).map((name) => [name, null]))
  const lamp = () => desk.sandbox.deviceState('Custom:DND1001')
  const waitingForLocks = async () =>
    (
      await desk.ctx.store.db.$queryRaw<unknown[]>`
        SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    ).length
  const events = () => desk.ctx.store.db.event.findMany({ where: { type: 'forwards.given_back' } })

  it('are off from login to logout, and on again then, with their lamp and an event', async () => {
    const session = await desk.logIn('2001', '1001')
    expect([await now(), await lamp()]).toEqual([off, 'NOT_INUSE'])
    await desk.logOut(session)
    expect([await now(), await lamp()]).toEqual([before, 'BUSY'])
    expect(await events()).toMatchObject([
      {
        ...{ phone: '2001', extension: '1001', sessionId: session.id },
        data: { forwards: ['always', 'busy', 'unavailable', 'do_not_disturb'] },
      },
    ])
  })

  it('stay off after a logout where the settings do not say so', async () => {
    const session = await desk.logIn('2001', '1001')
    await give(false)
    await desk.logOut(session)
    expect([await now(), await lamp()]).toEqual([off, 'NOT_INUSE'])
    expect(await events()).toEqual([])
  })

  it('are given back also where the setting came after the login', async () => {
    await give(false)
    const session = await desk.logIn('2001', '1001')
    await give(true)
    await desk.logOut(session)
    expect(await now()).toEqual(before)
  })

  it('are given back once: what the person does afterwards stays', async () => {
    await desk.logOut(await desk.logIn('2001', '1001'))
    await desk.sandbox.putEntry('CF/1001', '1002')
    await desk.ctx.reconciler.resync({ everybody: true })
    expect(await desk.sandbox.getEntry('CF/1001')).toBe('1002')
  })

  it('wait for the end of the whole stay, and what was switched on at a desk ends there', async () => {
    await desk.sandbox.putEntry('CFU/1001', null)
    await desk.logIn('2001', '1001')
    await desk.sandbox.putEntry('CF/1001', '1002')
    await desk.sandbox.putEntry('CFU/1001', '1002')
    const session = await desk.logIn('2002', '1001')
    expect(await now()).toEqual(off)
    await desk.logOut(session)
    expect(await now()).toEqual({ ...before, 'CFU/1001': null })
    expect(await events()).toHaveLength(1)
  })

  it('are given back to a person logged out by a takeover', async () => {
    await desk.logIn('2001', '1001')
    await desk.logIn('2001', '1002')
    expect(await now()).toEqual(before)
  })

  it('of the desk’s own number come back when nobody holds it any more', async () => {
    await desk.sandbox.putEntry('DND/2001', 'YES')
    await desk.logIn('2001', '1001')
    const session = await desk.logIn('2001', '1002')
    expect(await desk.sandbox.getEntry('DND/2001')).toBeNull()
    await desk.logOut(session)
    expect(await desk.sandbox.getEntry('DND/2001')).toBe('YES')
  })

  it('of a desk come back when the person moves on', async () => {
    await desk.sandbox.putEntry('CF/2002', '1003')
    await desk.logIn('2002', '1001')
    await desk.logIn('2001', '1001')
    expect(await desk.sandbox.getEntry('CF/2002')).toBe('1003')
    expect(await now()).toEqual(off)
  })

  it('are remembered also where they have just come back while the next login was under way', async () => {
    const first = await desk.logIn('2001', '1001')
    const { db } = desk.ctx.store
    const [login] = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT FROM phones WHERE number = '2002' FOR UPDATE`
      const waiting = desk.logIn('2002', '1001')
      await expect.poll(waitingForLocks).toBe(1)
      await desk.logOut(first)
      expect(await now()).toEqual(before)
      // In a list: this transaction has to end before the login can.
      return [waiting]
    })
    const session = await login
    expect([await now(), await lamp()]).toEqual([off, 'NOT_INUSE'])
    await desk.logOut(session)
    expect([await now(), await lamp()]).toEqual([before, 'BUSY'])
  })

  it('are given back by the next worker where the last one has only written the logout down', async () => {
    const session = await desk.logIn('2001', '1001')
    await desk.ctx.store.endSession(session, 'forced', { kind: 'system', reason: 'test' })
    await desk.restartWorker()
    await desk.ctx.reconciler.resync()
    expect([await now(), await lamp()]).toEqual([before, 'BUSY'])
    expect(await events()).toHaveLength(1)
  })

  it('are not made for an extension that was deleted meanwhile', async () => {
    const session = await desk.logIn('2001', '1001')
    const names = ['AMPUSER/1001/cidname', 'AMPUSER/1001/voicemail', 'AMPUSER/1001/device', 'DEVICE/1001/dial']
    const values = await Promise.all(names.map((name) => desk.sandbox.getEntry(name)))
    for (const name of names) await desk.sandbox.putEntry(name, null)
    await desk.logOut(session)
    expect(await now()).toEqual(off)
    expect(await events()).toEqual([])
    for (const [index, name] of names.entries()) await desk.sandbox.putEntry(name, values[index] ?? null)
  })

  it('leave the lamp of a desk that somebody holds as it is, which is forgotten like the rest', async () => {
    for (const name of Object.keys(before)) await desk.sandbox.putEntry(name, null)
    await desk.sandbox.cli('devstate change Custom:DND1001 NOT_INUSE')
    const alice = await desk.logIn('2001', '1001')
    await desk.logIn('2002', '1002')
    const lampOfHers = { pbxId: 'main', number: '1001', name: 'CustomDevstate/DEVDND2002', value: 'BUSY' }
    await desk.ctx.store.db.setAside.create({ data: lampOfHers })
    await desk.logOut(alice)
    expect(await desk.sandbox.deviceState('Custom:DEVDND2002')).not.toBe('BUSY')
    expect(await desk.ctx.store.db.setAside.findMany()).toEqual([])
  })

  it('are distinguished from the forward that brings calls to the desk', async () => {
    const values = { strategy: 'call_forward' }
    await desk.ctx.store.db.settings.create({ data: { pbxId: 'main', group: 'routing', values } })
    const session = await desk.logIn('2001', '1001')
    expect(await desk.sandbox.getEntry('CF/1001')).toBe('HD1001')
    await desk.logIn('2002', '1001')
    expect(await desk.sandbox.getEntry('CF/1001')).toBe('HD1001')
    await desk.logOut({
      ...session,
      ...(await desk.ctx.store.db.session.findFirstOrThrow({ where: { endedAt: null } })),
    })
    expect(await now()).toEqual(before)
  })
})
