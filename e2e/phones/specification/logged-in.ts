import { describe, expect, it } from 'vitest'
import { numbers } from '../../../sandbox/index.ts'
import type { TheDesk } from '../hot-desk-on.ts'

export function loggedIn(desk: TheDesk): void {
  describe('while somebody is logged in', () => {
    it('brings internal calls and calls from outside to the phone', async () => {
      await desk().occupy('2001', '1001')
      await desk().call('1002', '1001', '2001')
      await desk().callFromOutside('1001', '2001')
    })

    it.each(['ringGroup', 'huntGroup', 'queue'] as const)('rings for the %s', async (group) => {
      await desk().occupy('2001', '1001')
      await desk().callFromOutside(numbers[group], '2001')
    })

    it('rings as part of follow-me', async () => {
      await desk().occupy('2001', '1001')
      await desk().followMe('1002', ['1001'])
      await desk().callFromOutside('1002', '2001')
    })

    it('takes unanswered calls into the person’s mailbox', async () => {
      await desk().occupy('2001', '1001')
      await desk().messageLandsIn('1001', '1002', '1001')
    })

    it('does not ring for direct calls to the phone’s own number: they go to its mailbox', async () => {
      await desk().occupy('2001', '1001')
      const phone = await desk().phone('2001')
      const events = phone.events.length
      await desk().messageLandsIn('2001', '1002', '2001')
      expect(phone.events.slice(events).map(({ type }) => type)).not.toContain('CALL_INCOMING')
    })

    it('shows the person’s caller ID inside and outside', async () => {
      await desk().occupy('2001', '1001')
      expect(await desk().call('2001', '1002', '1002')).toBe('1001')
      expect(await desk().numberSeenOutside('2001', '95551234')).toBe('5551001')
    })

    it('shows the desk’s own caller ID on an emergency call', async () => {
      await desk().occupy('2001', '1001')
      expect(await desk().numberSeenOutside('2001', numbers.emergencyTest)).toBe('5559201')
    })

    it('opens the person’s mailbox on *97', async () => {
      await desk().occupy('2001', '1001')
      await desk().opensMailbox('2001', '1001')
    })

    it('leaves the person’s own forwarding alone', async () => {
      await desk().occupy('2001', '1001')
      await desk().dialCode('2001', '*721003', 'activated')
      await desk().worker.ready()
      await desk().call('1002', '1001', '1003')
    })

    it('begins and ends without the forwarding and DND of either side', async () => {
      await desk().pbx.putEntry('CF/1001', '1003')
      await desk().pbx.putEntry('DND/2001', 'YES')
      await desk().logIn('2001', '1001')
      expect([await desk().pbx.getEntry('CF/1001'), await desk().pbx.getEntry('DND/2001')]).toEqual([null, null])
      await desk().dialCode('2001', '*78', 'activated')
      expect(await desk().pbx.getEntry('DND/1001')).not.toBeNull()
      await desk().logOut('2001')
      expect(await desk().pbx.getEntry('DND/1001')).toBeNull()
      expect(await desk().pbx.deviceState('Custom:DND1001')).toBe('NOT_INUSE')
    })
  })
}
