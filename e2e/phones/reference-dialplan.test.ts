import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { leaveMessage, numbers, type Pbx, type Phone, startPbx, startPhone, startTrunk } from '../../sandbox/index.ts'
import { waitFor } from '../../runtime/wait-for.ts'

// The sandbox alone, without the product: what tests and demo build on keeps FreePBX's contract with AstDB.
describe.each([22, 16] as const)('the reference dialplan on Asterisk %i', (version) => {
  let pbx: Pbx
  let alice: Phone
  let bob: Phone
  let desk: Phone
  let trunk: Phone
  let original: Map<string, string | null>

  beforeAll(async () => {
    pbx = await startPbx({ version, ringSeconds: 2, briefSounds: true })
    const start = (number: string) => startPhone({ pbx, number })
    ;[alice, bob, desk] = await Promise.all([start('1001'), start('1002'), start('2001')])
    trunk = await startTrunk({ pbx, number: '5557777' })
    original = new Map(await Promise.all(touched.map(async (name) => [name, await pbx.getEntry(name)] as const)))
  })

  afterEach(async () => {
    await Promise.all([alice, bob, desk, trunk].map((phone) => phone.hangup()))
    for (const { number } of [alice, bob, desk, trunk]) pbx.forgetPrompts(number)
    for (const [name, value] of original) await pbx.putEntry(name, value)
  })

  afterAll(async () => {
    await Promise.all([alice, bob, desk, trunk].map((phone) => phone.stop()))
    await pbx.remove()
  })

  const touched = [
    ...['1001', '2001'].flatMap((number) => [
      ...['CF', 'CFB', 'CFU', 'DND'].map((family) => `${family}/${number}`),
      `AMPUSER/${number}/device`,
      `DEVICE/${number}/user`,
    ]),
    ...['ddial', 'prering', 'grplist', 'grptime'].map((key) => `AMPUSER/1001/followme/${key}`),
  ]

  /** The caller that `callee` shows when `caller` dials the number. */
  async function ringing(caller: Phone, number: string, callee: Phone) {
    await caller.dial(number)
    return callee.waitForIncoming()
  }

  /** Dials a feature code and waits until it has done its work. */
  async function dialCode(phone: Phone, code: string, confirmation: string) {
    await phone.dial(code)
    await pbx.waitForPrompt(phone.number, confirmation)
    await phone.hangup()
  }

  /** What a login writes, by hand: Alice at desk 2001. */
  async function assignDeskToAlice() {
    await pbx.putEntry('DEVICE/2001/user', '1001')
    await pbx.putEntry('AMPUSER/2001/device', null)
    await pbx.putEntry('AMPUSER/1001/device', '2001')
  }

  describe('calls', () => {
    it('go to the devices of the dialled extension, showing the caller’s name and number', async () => {
      expect(await ringing(alice, '1002', bob)).toEqual({ callerNumber: '1001', callerName: 'Alice Archer' })
      await bob.answer()
      await alice.waitForState('established')
    })

    it('ring every device of an extension', async () => {
      await pbx.putEntry('AMPUSER/1001/device', '1001&2001')
      await bob.dial('1001')
      await Promise.all([alice.waitForIncoming(), desk.waitForIncoming()])
    })

    it('from the trunk reach an extension by its DID, showing the outside number', async () => {
      expect(await ringing(trunk, numbers.did('1001'), alice)).toMatchObject({ callerNumber: '5557777' })
    })

    it('to outside show the user’s outbound caller ID', async () => {
      expect(await ringing(alice, `${numbers.outside}5550199`, trunk)).toEqual({
        callerNumber: '5551001',
        callerName: 'Alice Archer',
      })
    })

    it('without a device end in the mailbox', async () => {
      await pbx.putEntry('AMPUSER/2001/device', null)
      let rang = false
      desk.onEvent(({ type }) => (rang ||= type === 'CALL_INCOMING'))
      await alice.dial('2001')
      await leaveMessage(pbx, alice, '2001')
      expect(rang).toBe(false)
    })

    it('without a mailbox are rejected', async () => {
      await alice.dial('1009')
      await alice.waitForState('idle')
      expect(alice.lastReason).toMatch(/^(480|503|404|5\d\d)/)
    })

    it('that nobody answers end in the mailbox', async () => {
      await ringing(alice, '1002', bob)
      expect(await leaveMessage(pbx, alice, '1002')).toMatchObject({ callerId: '"Alice Archer" <1001>' })
    })
  })

  describe('groups', () => {
    it('rings everybody of a ring group at once', async () => {
      await desk.dial(numbers.ringGroup)
      await Promise.all([alice.waitForIncoming(), bob.waitForIncoming()])
    })

    it('rings a ring group from its DID', async () => {
      await trunk.dial(numbers.did(numbers.ringGroup))
      expect(await bob.waitForIncoming()).toMatchObject({ callerNumber: '5557777' })
    })

    it('rings a hunt group one after the other', async () => {
      await ringing(desk, numbers.huntGroup, alice)
      expect(bob.state).toBe('idle')
      await bob.waitForIncoming()
      expect(alice.state).toBe('idle')
    })

    it('skips a forwarded member of a hunt group', async () => {
      await pbx.putEntry('CF/1001', '2001')
      await ringing(trunk, numbers.did(numbers.huntGroup), bob)
      expect(desk.state).toBe('idle')
    })

    it('rings the members of a queue', async () => {
      await desk.dial(numbers.queue)
      expect(await alice.waitForIncoming()).toMatchObject({ callerNumber: '2001' })
      await alice.answer()
    })

    it('rings the list of follow-me after the extension', async () => {
      const followMe = { ddial: 'DIRECT', prering: '1', grplist: '1001-2001', grptime: '5' }
      for (const [key, value] of Object.entries(followMe)) await pbx.putEntry(`AMPUSER/1001/followme/${key}`, value)
      await ringing(bob, '1001', alice)
      expect(desk.state).toBe('idle')
      await desk.waitForIncoming()
    })
  })

  describe('feature codes', () => {
    it('*78 and *79 switch do-not-disturb and its lamps', async () => {
      await dialCode(alice, '*78', 'activated')
      expect(await pbx.getEntry('DND/1001')).toBe('YES')
      expect(await pbx.deviceState('Custom:DND1001')).toBe('BUSY')
      expect(await pbx.deviceState('Custom:DEVDND1001')).toBe('BUSY')
      await bob.dial('1001')
      await pbx.waitForPrompt('1002', 'vm-theperson')
      expect(alice.state).toBe('idle')
      await dialCode(alice, '*79', 'de-activated')
      expect(await pbx.getEntry('DND/1001')).toBeNull()
      expect(await pbx.deviceState('Custom:DND1001')).toBe('NOT_INUSE')
    })

    it('*72 and *73 forward every call and end that', async () => {
      await dialCode(alice, '*722001', 'activated')
      expect(await pbx.getEntry('CF/1001')).toBe('2001')
      expect(await pbx.deviceState('Custom:CF1001')).toBe('INUSE')
      await ringing(bob, '1001', desk)
      expect(alice.state).toBe('idle')
      await bob.hangup()
      await dialCode(alice, '*73', 'de-activated')
      await ringing(bob, '1001', alice)
    })

    it('forward unanswered and busy calls', async () => {
      await pbx.putEntry('CFU/1001', '2001')
      await ringing(bob, '1001', alice)
      await desk.waitForIncoming()
      await bob.hangup()
      await desk.waitForState('idle')
      await pbx.putEntry('CFB/1001', '2001')
      await pbx.putEntry('DND/1001', 'YES')
      await ringing(bob, '1001', desk)
    })

    it('*97 opens the caller’s own mailbox with its PIN', async () => {
      await alice.dial('*97')
      await pbx.waitForPrompt('1001', 'vm-password')
      await alice.sendDigits('4711#')
      await pbx.waitForPrompt('1001', 'vm-youhave')
    })

    it('*11 apologises while the worker is away', async () => {
      await alice.dial('*11')
      await pbx.waitForPrompt('1001', 'please-try-call-later')
      await alice.waitForState('idle')
    })
  })

  describe('emergency calls', () => {
    it('show the caller ID of the phone', async () => {
      expect(await ringing(alice, numbers.emergencyTest, trunk)).toMatchObject({ callerNumber: '5559101' })
    })

    it('show the user’s where the phone has none, which is the danger the board warns of', async () => {
      const reception = await startPhone({ pbx, number: '2007' })
      await pbx.putEntry('DEVICE/2007/user', '1001')
      expect(await ringing(reception, '112', trunk)).toMatchObject({ callerNumber: '5551001' })
      await reception.stop()
    })
  })

  describe('with Alice assigned to desk 2001', () => {
    it('her calls ring the desk, and not her own phone', async () => {
      await assignDeskToAlice()
      await ringing(bob, '1001', desk)
      expect(alice.state).toBe('idle')
      await bob.hangup()
      await desk.waitForState('idle')
      await ringing(trunk, numbers.did('1001'), desk)
    })

    it('groups, queue and hunt ring the desk for her', async () => {
      await assignDeskToAlice()
      for (const number of [numbers.ringGroup, numbers.huntGroup, numbers.queue]) {
        await ringing(trunk, numbers.did(number), desk)
        await trunk.hangup()
        await desk.waitForState('idle')
      }
    })

    it('calls from the desk are hers, inside and outside', async () => {
      await assignDeskToAlice()
      expect(await ringing(desk, '1002', bob)).toEqual({ callerNumber: '1001', callerName: 'Alice Archer' })
      await desk.hangup()
      expect(await ringing(desk, `${numbers.outside}5550199`, trunk)).toMatchObject({ callerNumber: '5551001' })
    })

    it('emergency calls still show the desk', async () => {
      await assignDeskToAlice()
      expect(await ringing(desk, numbers.emergencyTest, trunk)).toMatchObject({ callerNumber: '5559201' })
    })

    it('unanswered calls land in her mailbox, calls to the desk’s number in the desk’s', async () => {
      await assignDeskToAlice()
      await ringing(bob, '1001', desk)
      await leaveMessage(pbx, bob, '1001')
      await bob.dial('2001')
      await leaveMessage(pbx, bob, '2001')
    })

    it('*97 at the desk opens her mailbox', async () => {
      await assignDeskToAlice()
      await desk.dial('*97')
      await pbx.waitForPrompt('2001', 'vm-password')
      await desk.sendDigits('4711#')
      await pbx.waitForPrompt('2001', 'vm-youhave')
    })

    it('the desk’s own feature codes change her settings', async () => {
      await assignDeskToAlice()
      await dialCode(desk, '*78', 'activated')
      expect(await waitFor(async () => (await pbx.getEntry('DND/1001')) === 'YES', 2000)).toBe(true)
      expect(await pbx.getEntry('DND/2001')).toBeNull()
      await dialCode(desk, '*79', 'de-activated')
    })
  })
})
