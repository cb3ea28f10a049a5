import { describe, expect, it } from 'vitest'
import { pinOf } from '../../support/hot-desk.ts'
import type { TheDesk } from '../hot-desk-on.ts'

export function loggingIn(desk: TheDesk): void {
  describe('logging in', () => {
    it('gives the phone to a caller who knows extension and PIN', async () => {
      await desk().logIn('2001', '1001')
      expect(await desk().holder('2001')).toBe('1001')
      expect(await desk().entries('2001', '1001')).toEqual({
        'DEVICE/2001/user': '1001',
        'AMPUSER/1001/device': '2001',
        'AMPUSER/2001/device': null,
      })
    })

    it('asks for the PIN alone when the extension was dialled in the same breath', async () => {
      const phone = await desk().phone('2001')
      await phone.dial('*111001')
      await desk().hears('2001', 'agent-pass')
      await phone.sendDigits(`${pinOf('1001')}#`)
      await desk().hears('2001', 'agent-loginok')
      expect(await desk().holder('2001')).toBe('1001')
    })

    it('asks for the PIN of the same extension again when it was dialled in the same breath', async () => {
      const phone = await desk().phone('2001')
      await phone.dial('*111001')
      await desk().hears('2001', 'agent-pass')
      await phone.sendDigits('9999#')
      await desk().hears('2001', 'vm-incorrect')
      await desk().hears('2001', 'agent-pass')
      await phone.sendDigits(`${pinOf('1001')}#`)
      await desk().hears('2001', 'agent-loginok')
      expect(await desk().holder('2001')).toBe('1001')
    })

    it.each(['4321', '1009', '1008'])(
      'asks in the same way for a PIN of %s, where none can be right',
      async (extension) => {
        const phone = await desk().phone('2001')
        await phone.dial(`*11${extension}`)
        for (const [pin, answer] of [
          ['1', 'vm-incorrect'],
          ['2', 'vm-incorrect'],
          ['3', 'vm-goodbye'],
        ] as const) {
          await desk().hears('2001', 'agent-pass')
          await phone.sendDigits(`${pin}#`)
          await desk().hears('2001', answer)
        }
        expect(await desk().holder('2001')).toBeNull()
      },
    )

    it.each([
      ['a wrong PIN', '1001#9999#'],
      ['an unknown extension', '4321#1234#'],
      ['an empty PIN', '1001##'],
      ['an empty PIN where the mailbox has none', '1008##'],
      ['an empty extension', '#4711#'],
      ['an extension without a mailbox', '1009#1234#'],
    ])('answers %s with the same prompt and lets nobody in', async (_what, digits) => {
      const phone = await desk().phone('2001')
      await phone.dial('*11')
      await phone.sendDigits(digits)
      await desk().hears('2001', 'agent-incorrect')
      await phone.hangup()
      expect(await desk().holder('2001')).toBeNull()
    })

    it('writes no digits down that may be a PIN in the wrong place', async () => {
      const phone = await desk().phone('2001')
      await phone.dial('*11')
      await phone.sendDigits(`${pinOf('1001')}#1001#`)
      await desk().hears('2001', 'agent-incorrect')
      await phone.hangup()
      expect(await desk().writtenDown()).not.toMatch(new RegExp(`\\b${pinOf('1001')}\\b`))
    })

    it('ends after three tries', async () => {
      const phone = await desk().phone('2001')
      await phone.dial('*11')
      for (const pin of ['1', '2', '3']) {
        await phone.sendDigits(`1001#${pin}#`)
        await desk().hears('2001', pin === '3' ? 'vm-goodbye' : 'agent-incorrect')
      }
      await phone.waitForState('idle')
      expect(await desk().holder('2001')).toBeNull()
    })

    it('says on a phone outside the pool that it is no hot desk', async () => {
      const phone = await desk().phone('3001')
      await phone.dial('*11')
      await desk().hears('3001', 'feature-not-avail-line')
      await phone.waitForState('idle')
    })

    it('confirms a repeated login and changes nothing', async () => {
      await desk().logIn('2001', '1001')
      const before = await desk().openSessions()
      await desk().logIn('2001', '1001')
      expect(await desk().openSessions()).toEqual(before)
    })

    it('counts a PIN that was changed on a phone from the next login on', async () => {
      await desk().changePin('1003', '8642')
      const phone = await desk().phone('2001')
      await phone.dial('*11')
      await phone.sendDigits(`1003#${pinOf('1003')}#`)
      await desk().hears('2001', 'agent-incorrect')
      await phone.sendDigits('1003#8642#')
      await desk().hears('2001', 'agent-loginok')
      expect(await desk().writtenDown()).not.toMatch(/\b8642\b/)
    })

    it('survives a caller who hangs up at any point', async () => {
      const phone = await desk().phone('2001')
      for (const digits of ['', '10', '1001#', '1001#12']) {
        await phone.dial('*11')
        await phone.waitForState('established')
        if (digits) await phone.sendDigits(digits)
        await phone.hangup()
        await phone.waitForState('idle')
      }
      await desk().logIn('2001', '1001')
    })
  })
}
