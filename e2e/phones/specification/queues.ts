import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { numbers } from '../../../sandbox/index.ts'
import { until } from '../../support/until.ts'
import type { TheDesk } from '../hot-desk-on.ts'

/** What happens to a queue's members, those who joined by themselves and those whom the configuration names. */
export function queues(desk: TheDesk): void {
  describe('a member of a queue', () => {
    /** As FreePBX's `*45` adds one: with penalty, name and the hint as the state that counts. */
    const join = (extension: string, penalty: number) =>
      desk().pbx.cli(
        `queue add member Local/${extension}@from-queue/n to ${numbers.queue} penalty ${penalty} as Carol state_interface hint:${extension}@ext-local`,
      )
    const remove = (extension: string) =>
      desk().pbx.cli(`queue remove member Local/${extension}@from-queue/n from ${numbers.queue}`)
    const memberLine = async (extension: string) =>
      (await desk().pbx.cli(`queue show ${numbers.queue}`)).split('\n').find((line) => line.includes(`${extension}@`))
    const left = (extension: string) =>
      until(`${extension} to have left`, async () => (await memberLine(extension)) === undefined, 5)
    const sit = (number: string, extension: string) => desk().occupy(number, extension)

    beforeEach(() => join('1003', 3))
    afterEach(async () => {
      await desk().saveSettings('following', { leaveQueues: false })
      await remove('1003')
    })

    it('who joined by themselves is rung at the desk, at the next desk, and stays a member after logging out', async () => {
      // Members with a lower penalty are rung first, and others are there.
      await remove('1003')
      await join('1003', 0)
      await sit('2001', '1003')
      await desk().callFromOutside(numbers.queue, '2001')
      await sit('2002', '1003')
      await desk().callFromOutside(numbers.queue, '2002')
      await desk().logOut('2002')
      expect(await memberLine('1003')).toContain('dynamic')
    })

    it('keeps penalty and pause through login, move and logout', async () => {
      await desk().pbx.cli(`queue pause member Local/1003@from-queue/n queue ${numbers.queue} reason Lunch`)
      for (const number of ['2001', '2002']) {
        await sit(number, '1003')
        expect(await memberLine('1003')).toMatch(/penalty 3.*paused/s)
      }
      await desk().logOutAt('2002')
      expect(await memberLine('1003')).toMatch(/penalty 3.*paused/s)
    })

    describe('where who logs out leaves queues', () => {
      beforeEach(() => desk().saveSettings('following', { leaveQueues: true }))

      it('leaves by logging out, with the lamp of the queue, and moves as a member', async () => {
        await sit('2001', '1003')
        await desk().pbx.cli(`devstate change Custom:QUEUE2002*${numbers.queue} INUSE`)
        await sit('2002', '1003')
        expect(await memberLine('1003')).toContain('penalty 3')
        await desk().logOut('2002')
        await left('1003')
        expect(await desk().eventTypes()).toContain('queues.left')
        await until('the lamp to be dark', async () => {
          return (await desk().pbx.deviceState(`Custom:QUEUE2002*${numbers.queue}`)) === 'NOT_INUSE'
        })
      })

      it('leaves when somebody else takes the desk over', async () => {
        await sit('2001', '1003')
        await sit('2001', '1004')
        await left('1003')
      })

      it('stays where the configuration names them', async () => {
        await sit('2001', '1001')
        await sit('2002', '1003')
        await desk().logOutAt('2001')
        await desk().logOutAt('2002')
        await left('1003')
        expect(await memberLine('1001')).toBeDefined()
      })
    })
  })
}
