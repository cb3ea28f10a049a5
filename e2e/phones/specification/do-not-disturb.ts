import { describe, it } from 'vitest'
import type { TheDesk } from '../hot-desk-on.ts'

/** What a board shows of somebody who switches it on at the phone. */
export function doNotDisturb(desk: TheDesk): void {
  describe('do-not-disturb', () => {
    it('is on the board within two seconds of *78 at a desk, and off it of *79', async () => {
      await desk().logIn('2001', '1001')
      await desk().dialCode('2001', '*78', 'activated')
      await desk().isUndisturbed('1001', true)
      await desk().dialCode('2001', '*79', 'de-activated')
      await desk().isUndisturbed('1001', false)
    })

    it('is on the board of somebody at their own phone, too, and off it while they are at a desk', async () => {
      await desk().saveSettings('forwards', { giveBackForwards: true })
      await desk().dialCode('1002', '*78', 'activated')
      await desk().isUndisturbed('1002', true)
      // What was on before a login is off at the desk.
      await desk().logIn('2001', '1002')
      await desk().isUndisturbed('1002', false)
      await desk().logOut('2001')
      await desk().isUndisturbed('1002', true)
      await desk().saveSettings('forwards', { giveBackForwards: false })
      await desk().dialCode('1002', '*79', 'de-activated')
      await desk().isUndisturbed('1002', false)
    })
  })
}
