import { describe, expect, it } from 'vitest'
import { startPhone } from '../../../sandbox/index.ts'
import { pinOf } from '../../support/hot-desk.ts'
import type { TheDesk } from '../hot-desk-on.ts'

export function locking(desk: TheDesk): void {
  /** Enters PINs of an extension at a phone, three a call, and hears each time that it was wrong. */
  async function enter(number: string, extension: string, pins: readonly string[]): Promise<void> {
    for (let from = 0; from < pins.length; from += 3) {
      const phone = await desk().phone(number)
      await phone.dial(`*11${extension}`)
      for (const pin of pins.slice(from, from + 3)) {
        await desk().hears(number, 'agent-pass')
        await phone.sendDigits(`${pin}#`)
        await desk().hears(number, 'vm-incorrect')
      }
      await phone.hangup()
      await phone.waitForState('idle')
    }
  }

  describe('guessing a PIN', () => {
    it('is over after five at a phone: the right one is refused like a wrong one, and released it counts again', async () => {
      await enter('2001', '1001', ['1', '2', '3', '4', '5'])
      expect(await desk().locks()).toEqual(['1001@2001'])
      await enter('2001', '1001', [pinOf('1001')])
      expect(await desk().holder('2001')).toBeNull()
      // Nobody else is kept from that desk, and the person from no other one.
      await desk().logIn('2001', '1002')
      await desk().logIn('2002', '1001')
      await desk().releaseLocks()
      await desk().logIn('2001', '1001')
      expect(await desk().holder('2001')).toBe('1001')
      expect(await desk().eventTypes()).toContain('pin.locked')
    })

    it('goes on where it was when the worker is another one', async () => {
      await enter('2001', '1001', ['1', '2', '3'])
      await desk().worker.kill()
      await desk().worker.start()
      await enter('2001', '1001', ['4', '5', pinOf('1001')])
      expect(await desk().holder('2001')).toBeNull()
    })

    it('is spared by an administrator, who asks for no PIN', async () => {
      await enter('2001', '1001', ['1', '2', '3', '4', '5'])
      await desk().occupy('2001', '1001')
      expect(await desk().holder('2001')).toBe('1001')
    })

    it('has one call at a time: the call before is hung up when the same phone dials again', async () => {
      const phone = await desk().phone('2001')
      await phone.dial('*111001')
      await desk().hears('2001', 'agent-pass')
      await phone.waitForState('established')
      // A second phone with the same account, so that each has its own call.
      const again = await startPhone({ pbx: desk().pbx, number: '2001' })
      try {
        await again.dial('*111001')
        await desk().hears('2001', 'agent-pass')
        await phone.waitForState('idle')
        await again.sendDigits(`${pinOf('1001')}#`)
        await desk().hears('2001', 'agent-loginok')
        expect(await desk().holder('2001')).toBe('1001')
      } finally {
        await again.stop()
      }
    })

    it('is refused a PIN that anybody would try first, where the settings say so', async () => {
      await desk().saveSettings('pins', { trivialPins: 'refused' })
      await desk().pbx.setPin('1004', '1234')
      const phone = await desk().phone('2001')
      await phone.dial('*111004')
      await desk().hears('2001', 'agent-pass')
      await phone.sendDigits('1234#')
      await desk().hears('2001', 'vm-invalid-password')
      await phone.waitForState('idle')
      expect(await desk().holder('2001')).toBeNull()
      await desk().pbx.setPin('1004', pinOf('1004'))
      await desk().logIn('2001', '1004')
      await desk().saveSettings('pins', {})
    })
  })
}
