import { describe, expect, it } from 'vitest'
import { pinOf } from '../../support/hot-desk.ts'
import { until } from '../../support/until.ts'
import type { TheDesk } from '../hot-desk-on.ts'

export function moving(desk: TheDesk): void {
  describe('moving and taking over', () => {
    it('logs a person out of the first phone when they log in at the second', async () => {
      await desk().logIn('2001', '1001')
      await desk().logIn('2002', '1001')
      expect(await desk().holder('2001')).toBeNull()
      expect(await desk().holder('2002')).toBe('1001')
      await desk().call('1002', '1001', '2002')
      expect(await desk().call('2001', '1002', '1002')).toBe('2001')
    })

    it('lets another person take the phone, and the first one’s own phone rings again', async () => {
      await desk().logIn('2001', '1001')
      await desk().logIn('2001', '1002')
      expect(await desk().holder('2001')).toBe('1002')
      await desk().call('3001', '1001', '1001')
    })

    it('lets one of two people who log in at once win, and says so to the other', async () => {
      const [first, second] = [await desk().phone('2001'), await desk().phone('2002')]
      const before = ['2001', '2002'].map((number) => desk().pbx.heard(number).length)
      await first.dial('*11')
      await second.dial('*11')
      await Promise.all([first.sendDigits('1001#'), second.sendDigits('1001#')])
      await Promise.all([desk().hears('2001', 'agent-pass'), desk().hears('2002', 'agent-pass')])
      await Promise.all([first, second].map((phone) => phone.sendDigits(`${pinOf('1001')}#`)))
      await until('one confirmation and one refusal', () => {
        const heard = [...desk().pbx.heard('2001').slice(before[0]), ...desk().pbx.heard('2002').slice(before[1])]
        const count = (sound: string) => heard.filter((prompt) => prompt === sound).length
        return count('agent-loginok') === 1 && count('agent-alreadyon') === 1
      })
      expect(await desk().openSessions()).toHaveLength(1)
    })
  })
}
