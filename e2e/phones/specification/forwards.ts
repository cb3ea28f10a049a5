import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../../support/until.ts'
import type { TheDesk } from '../hot-desk-on.ts'

/** What was on before a login, where the settings give it back at the logout. */
export function forwards(desk: TheDesk): void {
  describe('forwards and do-not-disturb of before the login', () => {
    const forward = () => desk().pbx.getEntry('CF/1001')
    const lamp = () => desk().pbx.deviceState('Custom:DND1001')

    beforeEach(async () => {
      await desk().saveSettings('forwards', { giveBackForwards: true })
      await desk().dialCode('1001', '*721003', 'activated')
      await desk().dialCode('1001', '*78', 'activated')
    })
    afterEach(async () => {
      await desk().saveSettings('forwards', { giveBackForwards: false })
      await desk().logOutAt('2001')
      await desk().logOutAt('2002')
      await desk().dialCode('1001', '*73', 'de-activated')
      await desk().dialCode('1001', '*79', 'de-activated')
    })

    it('are off at the desk, and on again after the logout, with the lamp: calls go where they went before', async () => {
      await desk().logIn('2001', '1001')
      expect([await forward(), await lamp()]).toEqual([null, 'NOT_INUSE'])
      await desk().call('1002', '1001', '2001')
      await desk().logOut('2001')
      expect(await forward()).toBe('1003')
      expect(await lamp()).not.toBe('NOT_INUSE')
      await desk().dialCode('1001', '*79', 'de-activated')
      await desk().call('1002', '1001', '1003')
      expect(await desk().eventTypes()).toContain('forwards.given_back')
    })

    it('wait while the person moves; a forward that they set at a desk ends there', async () => {
      await desk().logIn('2001', '1001')
      await desk().dialCode('2001', '*721004', 'activated')
      await desk().logIn('2002', '1001')
      expect(await forward()).toBeNull()
      await desk().logOut('2002')
      expect(await forward()).toBe('1003')
    })

    it('are given back by a takeover, and when the session ends by itself', async () => {
      await desk().logIn('2001', '1001')
      await desk().logIn('2001', '1002')
      expect(await forward()).toBe('1003')
      await desk().logIn('2002', '1001')
      expect(await forward()).toBeNull()
      await desk().endByItself('2002')
      await until('the forward to be back', async () => (await forward()) === '1003', 10)
    })

    it('are given back where the PBX was restarted and reloaded in between', async () => {
      await desk().logIn('2001', '1001')
      await desk().restartPbx('stop')
      await desk().pbx.reload()
      await desk().worker.ready()
      expect(await forward()).toBeNull()
      await desk().logOut('2001')
      expect(await forward()).toBe('1003')
      expect(await lamp()).not.toBe('NOT_INUSE')
    })
  })
}
