import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { desks } from '../../sandbox/index.ts'
import { saveHeartbeat, saveHeld } from '../adapters/postgres/worker-state.ts'

describe.each([16, 22] as const)('on Asterisk %i', (version) => {
  let desk: Reconciling
  let before: string

  beforeAll(async () => {
    desk = await startReconciling(version)
    const { db } = desk.ctx.store
    const { id } = await db.location.create({ data: { pbxId: 'main', name: 'North wing' } })
    await db.phone.updateMany({ where: { number: { in: ['2001', '2002'] } }, data: { locationId: id } })
  })
  afterAll(() => desk.stop())
  beforeEach(async () => {
    await desk.ctx.store.db.freeDesk.deleteMany()
    await desk.reset()
    before = await desk.sandbox.cli('database show')
  })

  const choose = (may: string, location = '') =>
    desk.ctx.store.db.freeDesk.upsert({
      where: { pbxId_location: { pbxId: 'main', location } },
      create: { pbxId: 'main', location, may },
      update: { may },
    })
  const restrict = async (location = '') => {
    await choose('internal_and_emergency', location)
    await desk.ctx.reconciler.resync()
  }
  const isRestricted = async (number: string) => (await desk.sandbox.getEntry(`EDEVICE/${number}/user`)) === 'DummyUser'
  const restricted = async () => {
    const all = await Promise.all(desks.map(async ({ number }) => ((await isRestricted(number)) ? [number] : [])))
    return all.flat()
  }
  const drifts = async () => (await desk.eventTypes()).filter((type) => type === 'drift.repaired').length

  it('what FreePBX’s dialplan looks at is there, the desk’s emergency caller ID with it', async () => {
    await restrict('North wing')
    const entries = await desk.sandbox.cli('database show EDEVICE')
    for (const line of [
      '2001/emergency_cid +: <5559201>',
      '2001/location +: Desk 2001',
      '2001/cid +: 2001',
      '2001/user +: DummyUser',
    ])
      expect(entries).toMatch(new RegExp(`/EDEVICE/${line}`))
    expect(await restricted()).toEqual(['2001', '2002'])
    expect(await drifts()).toBe(0)
  })

  it('is counted as the PBX holds it, through logins, logouts and an outage', async () => {
    const counted = () => desk.ctx.reconciler.samples().map(({ value }) => value)
    await desk.restartWorker()
    expect(counted()).toEqual([])
    await restrict('North wing')
    await desk.ctx.reconciler.resync()
    expect(counted()).toEqual([2])
    const session = await desk.logIn('2001', '1001')
    expect(counted()).toEqual([1])
    await desk.logOut(session)
    expect(counted()).toEqual([2])
    desk.ctx.reconciler.noteOutage()
    expect(counted()).toEqual([2])
    await choose('everything', 'North wing')
    for (let comparison = 0; comparison < 2; comparison++) await desk.ctx.reconciler.resync()
    expect(counted()).toEqual([0])
  })

  it('a location is ruled before the PBX', async () => {
    await choose('everything', 'North wing')
    await restrict()
    expect(await restricted()).toEqual(desks.map(({ number }) => number).slice(2))
  })

  it('who logs in is free at once, and what they leave is restricted at once', async () => {
    await restrict()
    const session = await desk.logIn('2001', '1001')
    expect(await isRestricted('2001')).toBe(false)
    await desk.ctx.reconciler.resync()
    expect(await isRestricted('2001')).toBe(false)
    await desk.logOut(session)
    expect(await isRestricted('2001')).toBe(true)
    expect(await drifts()).toBe(0)
  })

  it('a move and a takeover do the same on both sides', async () => {
    await restrict()
    await desk.logIn('2001', '1001')
    await desk.logIn('2002', '1001')
    expect([await isRestricted('2001'), await isRestricted('2002')]).toEqual([true, false])
    await desk.logIn('2002', '1002')
    expect([await isRestricted('2001'), await isRestricted('2002')]).toEqual([true, false])
  })

  describe('AstDB is as it was before', () => {
    const everythingIsBack = async () => expect(await desk.sandbox.cli('database show')).toBe(before)

    it('when the choice is taken back', async () => {
      await restrict()
      await desk.ctx.store.db.freeDesk.deleteMany()
      await desk.ctx.reconciler.resync()
      await everythingIsBack()
    })

    it('when it is taken back while somebody is there', async () => {
      await restrict()
      const session = await desk.logIn('2001', '1001')
      await choose('everything')
      await desk.ctx.reconciler.resync()
      await desk.logOut(session)
      await everythingIsBack()
    })

    it('when the desk has left the pool, no matter which worker runs', async () => {
      await restrict('North wing')
      const { db } = desk.ctx.store
      const phones = await db.phone.findMany({ where: { number: { in: ['2001', '2002'] } } })
      await db.phone.deleteMany({ where: { number: { in: ['2001', '2002'] } } })
      await desk.restartWorker()
      await desk.ctx.reconciler.resync()
      await everythingIsBack()
      await db.phone.createMany({ data: phones })
    })

    it('when the PBX cannot hold desks to it any more', async () => {
      await restrict()
      await desk.restartWorker({ canRestrict: () => false })
      await desk.ctx.reconciler.resync()
      await everythingIsBack()
      await desk.restartWorker()
    })
  })

  it('nothing is touched until the PBX has reported whether it can', async () => {
    await restrict()
    await desk.restartWorker({ canRestrict: () => null })
    await desk.ctx.store.db.freeDesk.deleteMany()
    await desk.ctx.reconciler.resync()
    expect(await isRestricted('2001')).toBe(true)
    await desk.restartWorker()
  })

  describe('until then', () => {
    beforeEach(async () => {
      await restrict()
      await desk.restartWorker({ canRestrict: () => null })
    })
    afterEach(() => desk.restartWorker())

    it('who logs in is free at once all the same', async () => {
      await desk.logIn('2001', '1001')
      expect(await isRestricted('2001')).toBe(false)
    })

    it('a comparison frees who has logged in before', async () => {
      await desk.logIn('2001', '1001')
      await desk.sandbox.putEntry('EDEVICE/2001/user', 'DummyUser')
      await desk.ctx.reconciler.resync()
      expect(await isRestricted('2001')).toBe(false)
    })
  })

  it('an emergency device of the administrator’s own stays theirs', async () => {
    await desk.sandbox.putEntry('EDEVICE/2001/type', 'fixed')
    await desk.sandbox.putEntry('EDEVICE/2001/emergency_cid', '<911>')
    const theirs = await desk.sandbox.cli('database show EDEVICE')
    await restrict('North wing')
    await desk.ctx.store.db.freeDesk.deleteMany()
    await desk.ctx.reconciler.resync()
    expect(await desk.sandbox.cli('database show EDEVICE')).toBe(theirs)
    for (const key of ['type', 'emergency_cid']) await desk.sandbox.putEntry(`EDEVICE/2001/${key}`, null)
  })

  it('a restricted desk that an administrator makes an emergency device is theirs from then on', async () => {
    const theirs = { type: 'fixed', user: 'DummyUser', emergency_cid: '<911>', location: 'Lift' }
    await restrict('North wing')
    for (const [key, value] of Object.entries(theirs)) await desk.sandbox.putEntry(`EDEVICE/2001/${key}`, value)
    await desk.ctx.reconciler.resync()
    expect(await desk.sandbox.getEntry('HOTDESK/2001/free')).toBeNull()
    for (const [key, value] of Object.entries(theirs)) {
      expect(await desk.sandbox.getEntry(`EDEVICE/2001/${key}`)).toBe(value)
      await desk.sandbox.putEntry(`EDEVICE/2001/${key}`, null)
    }
    expect(await desk.sandbox.getEntry('EDEVICE/2001/cid')).toBeNull()
  })

  describe('the PBX is known to be restricted', () => {
    const isKnown = async () => (await desk.ctx.store.restrictedSince()) !== null
    beforeEach(async () => {
      await desk.ctx.store.db.restrictedPbx.create({ data: { pbxId: 'main' } })
    })
    afterEach(async () => {
      await desk.ctx.store.db.restrictedPbx.deleteMany()
    })

    it('until nothing is left there', async () => {
      await restrict()
      await choose('everything')
      await desk.ctx.reconciler.resync()
      expect(await isKnown()).toBe(true)
      await desk.ctx.reconciler.resync()
      expect(await isKnown()).toBe(false)
    })

    it('while it is chosen for a location, also of no desk', async () => {
      await restrict('Nowhere')
      expect(await isKnown()).toBe(true)
    })

    it('when it is chosen again while a worker looks', async () => {
      const since = await desk.ctx.store.restrictedSince()
      const chosenAt = new Date(Number(since) + 1)
      await desk.ctx.store.db.restrictedPbx.updateMany({ data: { chosenAt } })
      await desk.ctx.store.forgetRestriction(since ?? chosenAt)
      expect(await isKnown()).toBe(true)
    })
  })

  describe('what somebody else changes', () => {
    beforeEach(async () => {
      await restrict()
      await desk.ctx.reconciler.resync()
    })

    it('is repaired and reported, as the desk’s', async () => {
      await desk.sandbox.putEntry('EDEVICE/2003/user', null)
      await desk.ctx.reconciler.resync()
      expect(await isRestricted('2003')).toBe(true)
      const event = await desk.ctx.store.db.event.findFirstOrThrow({ where: { type: 'drift.repaired' } })
      expect(event).toMatchObject({ phone: '2003' })
    })

    it('is held back by the brake where it is too much at once, also by the next worker', async () => {
      for (const { number } of desks) await desk.sandbox.putEntry(`EDEVICE/${number}/user`, null)
      await desk.ctx.reconciler.resync()
      await desk.ctx.reconciler.resync()
      expect(desk.ctx.reconciler.held?.phones).toHaveLength(desks.length)
      await saveHeartbeat(desk.ctx.store)
      await saveHeld(desk.ctx.store, desk.ctx.reconciler.held)
      let can: boolean | null = null
      await desk.restartWorker({ canRestrict: () => can })
      await desk.ctx.reconciler.resync()
      can = true
      await desk.ctx.reconciler.resync()
      expect(await restricted()).toEqual([])
      await desk.ctx.reconciler.resync({ applyHeld: true })
      expect(await restricted()).toHaveLength(desks.length)
    })

    describe('while the brake holds it back', () => {
      beforeEach(async () => {
        for (const { number } of desks) await desk.sandbox.putEntry(`EDEVICE/${number}/user`, null)
        await desk.ctx.reconciler.resync()
        expect(desk.ctx.reconciler.held?.phones).toHaveLength(desks.length)
      })

      it('a new emergency caller ID reaches the desk', async () => {
        await desk.sandbox.putEntry('DEVICE/2003/emergency_cid', '<5550000>')
        await desk.ctx.reconciler.resync()
        expect(await desk.sandbox.getEntry('EDEVICE/2003/emergency_cid')).toBe('<5550000>')
        expect(await restricted()).toEqual([])
        expect(await drifts()).toBe(0)
        await desk.sandbox.putEntry('DEVICE/2003/emergency_cid', '<5559203>')
      })

      it('desks are given back when the choice is', async () => {
        await desk.ctx.store.db.freeDesk.deleteMany()
        await desk.ctx.reconciler.resync()
        expect(await desk.sandbox.cli('database show')).toBe(before)
      })
    })

    it('of emergency caller IDs is never held back', async () => {
      for (const { number } of desks) await desk.sandbox.putEntry(`EDEVICE/${number}/emergency_cid`, '<1>')
      await desk.ctx.reconciler.resync()
      expect(await desk.sandbox.getEntry('EDEVICE/2003/emergency_cid')).toBe('<5559203>')
      expect(desk.ctx.reconciler.held).toBeNull()
      expect(await drifts()).toBe(desks.length)
    })

    it('is nobody’s doing after a PBX that forgot', async () => {
      for (const { number } of desks) await desk.sandbox.putEntry(`EDEVICE/${number}/user`, null)
      desk.ctx.reconciler.noteOutage()
      await desk.ctx.reconciler.resync()
      expect(await restricted()).toHaveLength(desks.length)
      expect(await drifts()).toBe(0)
    })

    it('a new emergency caller ID of the desk is the desk’s in an emergency', async () => {
      await desk.sandbox.putEntry('DEVICE/2003/emergency_cid', '<5550000>')
      await desk.ctx.reconciler.resync()
      expect(await desk.sandbox.getEntry('EDEVICE/2003/emergency_cid')).toBe('<5550000>')
      expect(await drifts()).toBe(0)
      await desk.sandbox.putEntry('DEVICE/2003/emergency_cid', '<5559203>')
    })
  })
})
