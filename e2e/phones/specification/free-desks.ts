import { beforeEach, describe, expect, it } from 'vitest'
import { numbers } from '../../../sandbox/index.ts'
import type { TheDesk } from '../hot-desk-on.ts'

const outside = `${numbers.outside}5550199`
/** The desk's own, no matter who is there. */
const emergencyCid = '5559201'

export function freeDesks(desk: TheDesk): void {
  const emergencyShows = async (number: string) =>
    expect(await desk().numberSeenOutside(number, numbers.emergencyTest)).toBe(emergencyCid)

  describe.each(['everything', 'internal_and_emergency'] as const)('where a free desk may call: %s', (may) => {
    beforeEach(() => desk().freeDesksMay(may))

    it('an emergency call goes out with the desk’s emergency caller ID: free, with somebody there, and after them', async () => {
      await emergencyShows('2001')
      await desk().occupy('2001', '1001')
      await emergencyShows('2001')
      await desk().logOutAt('2001')
      await emergencyShows('2001')
    })

    it('an emergency call goes out while nothing of Hot Desk runs', async () => {
      await desk().worker.kill()
      await emergencyShows('2001')
    })

    it('lets the desk ring, call extensions showing its own number, and open its mailbox', async () => {
      await desk().actsAsItself('2001')
    })

    it('lets people who are logged in there call as themselves, inside and outside', async () => {
      await desk().occupy('2001', '1001')
      expect(await desk().call('2001', '1002', '1002')).toBe('1001')
      expect(await desk().numberSeenOutside('2001', outside)).toBe('5551001')
    })
  })

  it('by default a free desk calls outside as its own extension', async () => {
    await desk().isRestricted('2001', false)
    expect(await desk().numberSeenOutside('2001', outside)).toBe('5552001')
  })

  describe('a free desk that may call inside and emergency numbers alone', () => {
    beforeEach(() => desk().freeDesksMay('internal_and_emergency'))

    it('is hung up on when it calls anybody else outside', async () => {
      await desk().reachesNobodyOutside('2001', outside)
    })

    it('lets people log in by *11 and out by *12, and is restricted again as soon as they have left', async () => {
      await desk().logIn('2001', '1001')
      expect(await desk().numberSeenOutside('2001', outside)).toBe('5551001')
      await desk().logOut('2001')
      await desk().reachesNobodyOutside('2001', outside)
    })

    it('logs a person out elsewhere, by *12 with their extension and PIN', async () => {
      await desk().occupy('2002', '1001')
      await desk().logOutFrom('2001', '1001')
      expect(await desk().holder('2002')).toBeNull()
    })

    it('uses the feature codes of the extension that it is', async () => {
      await desk().dialCode('2001', '*78', 'activated')
      expect(await desk().pbx.getEntry('DND/2001')).toBe('YES')
      await desk().pbx.putEntry('DND/2001', null)
    })

    it('reaches an extension that is forwarded outside: that is the extension’s own doing', async () => {
      await desk().pbx.putEntry('CF/1002', outside)
      await desk().numberSeenOutside('2001', '1002')
      await desk().pbx.putEntry('CF/1002', null)
    })

    it('is an ordinary extension again when the choice is taken back', async () => {
      await desk().freeDesksMay('everything')
      expect(await desk().numberSeenOutside('2001', outside)).toBe('5552001')
    })

    it('is an ordinary extension while no route leads out in an emergency, even if no event reports it', async () => {
      await desk().pbx.cli('dialplan remove include emergency-routes from from-internal-site')
      await desk().isRestricted('2001', false, 30)
      await desk().pbx.cli('dialplan reload')
      await desk().isRestricted('2001', true, 30)
    })

    it('is what it was after the PBX was killed', async () => {
      await desk().restartPbx('kill')
      await desk().isRestricted('2001')
      await emergencyShows('2001')
      await desk().reachesNobodyOutside('2001', outside)
    })
  })
}
