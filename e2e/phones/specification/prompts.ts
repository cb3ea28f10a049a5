import { beforeAll, describe, expect, it } from 'vitest'
import { pinOf } from '../../support/hot-desk.ts'
import { until } from '../../support/until.ts'
import type { TheDesk } from '../hot-desk-on.ts'

export function prompts(desk: TheDesk): void {
  /** What the phone hears during a login, with the language Asterisk plays it in. */
  async function heardAtLogin(number: string, confirmation = 'agent-loginok'): Promise<readonly string[]> {
    const phone = await desk().phone(number)
    const before = desk().pbx.heard(number).length
    await phone.dial('*11')
    await until('the first question', () => desk().pbx.heard(number).length > before)
    await phone.sendDigits('1001#')
    await desk().hears(number, 'agent-pass')
    await phone.sendDigits(`${pinOf('1001')}#`)
    await desk().hears(number, confirmation)
    await phone.waitForState('idle')
    return desk().pbx.heardInLanguages(number).slice(before)
  }

  describe('prompts', () => {
    beforeAll(() => desk().reloadForSounds())

    it.each([
      ['2001', 'en'],
      ['2002', 'de'],
      ['2003', 'es'],
      ['2004', 'fr'],
    ])('are spoken at phone %s in its language, %s', async (number, language) => {
      expect(await heardAtLogin(number)).toEqual(
        ['agent-user', 'agent-pass', 'agent-loginok'].map((sound) => `${language}/${sound}`),
      )
    })

    it('are English where the PBX has no sounds in the language of the phone', async () => {
      expect(await heardAtLogin('2005')).toEqual(['en/agent-user', 'en/agent-pass', 'en/agent-loginok'])
    })

    it('say what they can in a language that lacks a sound', async () => {
      const phone = await desk().phone('3001')
      await phone.dial('*11')
      await desk().hears('3001', 'ss-noservice')
      await desk().hears('3001', 'vm-goodbye')
      await phone.waitForState('idle')
      expect(desk().pbx.heardInLanguages('3001')).toEqual(['de/ss-noservice', 'de/vm-goodbye'])
    })

    it('are our own recordings once the PBX was reloaded, in their language alone', async () => {
      desk().pbx.addRecording('de/hotdesk/ask-extension')
      desk().pbx.addRecording('de/custom/hotdesk-logged-in')
      await desk().reloadForSounds()
      expect(await heardAtLogin('2002', 'custom/hotdesk-logged-in')).toEqual([
        'de/hotdesk/ask-extension',
        'de/agent-pass',
        'de/custom/hotdesk-logged-in',
      ])
      expect(await heardAtLogin('2003')).toContain('es/agent-user')
    })

    it('are the usual ones where a recording has gone since the PBX was reloaded', async () => {
      desk().pbx.removeSound('de/hotdesk/ask-extension')
      desk().pbx.removeSound('de/custom/hotdesk-logged-in')
      expect(await heardAtLogin('2002')).toEqual(['de/agent-user', 'de/agent-pass', 'de/agent-loginok'])
      await desk().reloadForSounds()
      expect(await heardAtLogin('2002')).toEqual(['de/agent-user', 'de/agent-pass', 'de/agent-loginok'])
    })

    it('that no language has are left out, and the call goes on', async () => {
      for (const language of ['de', 'en']) desk().pbx.removeSound(`${language}/agent-user`)
      await desk().reloadForSounds()
      const phone = await desk().phone('2002')
      await phone.dial('*11')
      await phone.sendDigits(`1001#${pinOf('1001')}#`)
      await desk().hears('2002', 'agent-loginok')
      expect(await desk().holder('2002')).toBe('1001')
    })
  })
}
