import { describe, expect, it } from 'vitest'
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

    it('confirms on a phone where nobody is logged in', async () => {
      await desk().logOut('2001')
      expect(await desk().openSessions()).toEqual([])
    })
  })
}
