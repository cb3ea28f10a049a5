import { describe, it } from 'vitest'
import { SippSubscriber } from '../../../sandbox/sipp-subscriber.ts'
import type { TheDesk } from '../hot-desk-on.ts'

/** Lamps of colleagues (BLF), on a phone that subscribes to an extension as desk phones do. */
export function colleagues(desk: TheDesk): void {
  describe('the lamp of a colleague', () => {
    /** Somebody calls the number, a phone rings, is answered, and the call ends. */
    async function lights(lamp: SippSubscriber, number: string, rings: string) {
      const [caller, callee] = [await desk().phone('1002'), await desk().phone(rings)]
      await caller.dial(number)
      await callee.waitForIncoming()
      await lamp.shows('early')
      await callee.answer()
      await lamp.shows('confirmed')
      await caller.hangup()
      await lamp.shows('terminated')
      await callee.waitForState('idle')
    }

    it('shows their calls at the desk, at the next desk, and after the logout at their own phone', async () => {
      const lamp = await SippSubscriber.start(desk().pbx, '2004', { colleague: '1001' })
      try {
        await lamp.shows('terminated', 5_000)
        await desk().seat('2001', '1001')
        await lights(lamp, '1001', '2001')
        await desk().seat('2002', '1001')
        await lights(lamp, '1001', '2002')
        await desk().logOutAt('2002')
        await lights(lamp, '1001', '1001')
      } finally {
        await lamp.stop()
      }
    })

    it('of a desk’s own number shows calls at the desk as long as nobody is there', async () => {
      const lamp = await SippSubscriber.start(desk().pbx, '2004', { colleague: '2001' })
      try {
        await lamp.shows('terminated', 5_000)
        await lights(lamp, '2001', '2001')
      } finally {
        await lamp.stop()
      }
    })
  })
}
