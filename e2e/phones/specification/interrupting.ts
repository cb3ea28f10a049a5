import { describe, expect, it } from 'vitest'
import { pinOf } from '../../support/hot-desk.ts'
import type { TheDesk } from '../hot-desk-on.ts'

/** For a PBX whose prompts are as long as people hear them. */
export function interrupting(desk: TheDesk): void {
  describe('a login with whole prompts', () => {
    it('asks before it listens, and a digit interrupts the question', async () => {
      const phone = await desk().phone('2001')
      await phone.dial('*11')
      await desk().hears('2001', 'agent-user')
      await phone.sendDigits('1001#')
      await desk().hears('2001', 'agent-pass')
      await phone.sendDigits(`${pinOf('1001')}#`)
      await desk().hears('2001', 'agent-loginok')
      await phone.waitForState('idle')
    })

    it('falls silent at the first digit', async () => {
      const phone = await desk().phone('2001')
      await phone.dial('*11')
      await desk().hears('2001', 'agent-user')
      const began = Date.now()
      await phone.sendDigits('1001#')
      await desk().hears('2001', 'agent-pass')
      // The question alone takes 4.9 s.
      expect(Date.now() - began).toBeLessThan(4_000)
      await phone.hangup()
    })

    it('plays the confirmation to the end before it hangs up', async () => {
      const phone = await desk().phone('2001')
      await phone.dial('*111001')
      await phone.sendDigits(`${pinOf('1001')}#`)
      await desk().hears('2001', 'agent-loginok')
      const began = Date.now()
      await phone.waitForState('idle')
      // The confirmation takes 1.7 s.
      expect(Date.now() - began).toBeGreaterThan(1_500)
    })
  })
}
