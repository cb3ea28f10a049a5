import { describe, expect, it } from 'vitest'
import { pinOf } from '../../support/hot-desk.ts'
import type { TheDesk } from '../hot-desk-on.ts'

export function loggingOut(desk: TheDesk): void {
  describe('logging out', () => {
    it('gives everything back exactly', async () => {
      const before = await desk().entries('2001', '1001')
      const hints = [await desk().pbx.hint('1001'), await desk().pbx.hint('2001')]
      await desk().logIn('2001', '1001')
      expect(await desk().pbx.hint('1001')).toContain(desk().pbx.endpoint('2001'))
      await desk().logOut('2001')
      expect(await desk().entries('2001', '1001')).toEqual(before)
      expect([await desk().pbx.hint('1001'), await desk().pbx.hint('2001')]).toEqual(hints)
    })

    it('leaves a phone that rings, dials and reads voicemail as itself, before the first login and after', async () => {
      await desk().actsAsItself('2003')
      await desk().logIn('2003', '1001')
      await desk().logOut('2003')
      await desk().actsAsItself('2003')
    })

    it('confirms on a phone where nobody is logged in, and then asks who is to leave elsewhere', async () => {
      const phone = await desk().phone('2001')
      await phone.dial('*12')
      await desk().hears('2001', 'agent-loggedoff')
      await desk().hears('2001', 'agent-user')
      await phone.hangup()
      expect(await desk().openSessions()).toEqual([])
    })
  })

  describe('logging out from another phone', () => {
    it.each([
      ['a free desk', '2002'],
      ['a phone that is no hot desk', '3001'],
    ])('ends the session by *12 with extension and PIN, at %s', async (_where, number) => {
      const before = await desk().entries('2001', '1001')
      await desk().occupy('2001', '1001')
      await desk().logOutFrom(number, '1001')
      expect(await desk().holder('2001')).toBeNull()
      expect(await desk().entries('2001', '1001')).toEqual(before)
    })

    it('asks for the extension where *12 alone was dialled', async () => {
      await desk().occupy('2001', '1001')
      const phone = await desk().phone('3001')
      await phone.dial('*12')
      await desk().hears('3001', 'agent-user')
      await phone.sendDigits(`1001#${pinOf('1001')}#`)
      await desk().hears('3001', 'agent-loggedoff')
      expect(await desk().holder('2001')).toBeNull()
    })

    it('does not log out the person at the phone it is dialled on', async () => {
      await desk().occupy('2001', '1001')
      await desk().occupy('2002', '1002')
      await desk().logOutFrom('2002', '1001')
      expect([await desk().holder('2001'), await desk().holder('2002')]).toEqual([null, '1002'])
    })

    it('needs no PIN for the person who is logged in there', async () => {
      await desk().occupy('2001', '1001')
      await desk().dialCode('2001', '*121001', 'agent-loggedoff')
      expect(await desk().holder('2001')).toBeNull()
    })

    it('confirms to somebody who is logged in nowhere', async () => {
      const phone = await desk().phone('2002')
      await phone.dial('*121001')
      await phone.sendDigits(`${pinOf('1001')}#`)
      await desk().hears('2002', 'agent-loggedoff')
    })

    it('takes three tries for a PIN, and says nothing of who exists', async () => {
      await desk().occupy('2001', '1001')
      for (const extension of ['1001', '4321', '1009']) {
        const phone = await desk().phone('2002')
        await phone.dial(`*12${extension}`)
        for (const [pin, answer] of [
          ['1', 'vm-incorrect'],
          ['2', 'vm-incorrect'],
          ['3', 'vm-goodbye'],
        ] as const) {
          await desk().hears('2002', 'agent-pass')
          await phone.sendDigits(`${pin}#`)
          await desk().hears('2002', answer)
        }
        await phone.waitForState('idle')
      }
      expect(await desk().holder('2001')).toBe('1001')
      expect(await desk().eventTypes()).toContain('logout.denied')
    })
  })
}
