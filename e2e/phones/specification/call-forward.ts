import { describe, expect, it } from 'vitest'
import { numbers } from '../../../sandbox/index.ts'
import { until } from '../../support/until.ts'
import type { TheDesk } from '../hot-desk-on.ts'

/** What differs from device assignment; everything else is the same specification. */
export function callForward(desk: TheDesk): void {
  describe('with calls forwarded to the desk', () => {
    it('leaves the person’s devices as they are', async () => {
      await desk().logIn('2001', '1001')
      expect(await desk().pbx.getEntry('CF/1001')).toBe('HD1001')
      expect(await desk().entries('2001', '1001')).toEqual({
        'DEVICE/2001/user': '1001',
        'AMPUSER/1001/device': '1001',
        'AMPUSER/2001/device': null,
      })
      await desk().logOut('2001')
      expect(await desk().pbx.getEntry('CF/1001')).toBeNull()
      expect(await desk().pbx.getEntry('HOTDESK/1001/desk')).toBeNull()
    })

    it('brings internal calls and calls from outside to the phone', async () => {
      await desk().occupy('2001', '1001')
      await desk().call('1002', '1001', '2001')
      await desk().callFromOutside('1001', '2001')
    })

    it('rings for ring group and queue; a hunt group passes it by', async () => {
      await desk().occupy('2001', '1001')
      await desk().callFromOutside(numbers.ringGroup, '2001')
      await desk().callFromOutside(numbers.queue, '2001')
      await desk().callFromOutside(numbers.huntGroup, '1002')
    })

    it('takes unanswered calls into the person’s mailbox, not the desk’s', async () => {
      await desk().occupy('2001', '1001')
      await desk().messageLandsIn('1001', '1002', '1001')
    })

    it('does so too where the forward takes the whole call over', async () => {
      await desk().occupy('2001', '1001')
      await desk().pbx.putEntry('AMPUSER/1001/cfringtimer', '-1')
      await desk().pbx.putEntry('AMPUSER/1001/ringtimer', '2')
      await desk().call('1002', '1001', '2001')
      await desk().messageLandsIn('1001', '1002', '1001')
      await desk().pbx.putEntry('AMPUSER/1001/cfringtimer', null)
      await desk().pbx.putEntry('AMPUSER/1001/ringtimer', '0')
    })

    it('does not ring for direct calls to the desk: they go to its mailbox', async () => {
      await desk().occupy('2001', '1001')
      await desk().messageLandsIn('2001', '1002', '2001')
    })

    it('shows the person’s caller ID, and the desk’s on an emergency call', async () => {
      await desk().occupy('2001', '1001')
      expect(await desk().call('2001', '1002', '1002')).toBe('1001')
      expect(await desk().numberSeenOutside('2001', '95551234')).toBe('5551001')
      expect(await desk().numberSeenOutside('2001', numbers.emergencyTest)).toBe('5559201')
    })

    it('lets the person forward their calls from the desk, and comes back after *73', async () => {
      await desk().occupy('2001', '1001')
      await desk().dialCode('2001', '*721003', 'activated')
      await desk().call('1002', '1001', '1003')
      await desk().dialCode('2001', '*73', 'de-activated')
      await until('our forward', async () => (await desk().pbx.getEntry('CF/1001')) === 'HD1001', 5)
      await desk().call('1002', '1001', '2001')
    })

    it('follows a person who moves, and changes with the strategy while somebody is logged in', async () => {
      await desk().logIn('2001', '1001')
      await desk().logIn('2002', '1001')
      await desk().call('1002', '1001', '2002')
      await desk().changeSettings({ strategy: 'device_assignment' })
      await until('device assignment', async () => (await desk().pbx.getEntry('AMPUSER/1001/device')) === '2002', 5)
      expect(await desk().pbx.getEntry('CF/1001')).toBeNull()
      await desk().call('1002', '1001', '2002')
      await desk().changeSettings({ strategy: 'call_forward' })
      await until('call forward', async () => (await desk().pbx.getEntry('CF/1001')) === 'HD1001', 5)
      await desk().call('1002', '1001', '2002')
    })
  })
}
