import { beforeEach, describe, expect, it } from 'vitest'
import { numbers } from '../../../sandbox/index.ts'
import { until } from '../../support/until.ts'
import type { TheDesk } from '../hot-desk-on.ts'

/** What is recorded about calls at desks, for the page of the person logged in there. */
export function calls(desk: TheDesk): void {
  describe('calls at a desk', () => {
    beforeEach(() => desk().keepCalls(true))

    const written = async (count: number) => {
      await until(`${count} calls`, async () => (await desk().calls()).length === count, 5)
      return desk().calls()
    }

    it('are there with the other party, made and taken, answered or not', async () => {
      await desk().occupy('2001', '1001')
      await desk().call('1002', '1001', '2001')
      await desk().call('2001', '1002', '1002')
      await desk().callFromOutside('1001', '2001')
      const [taken, made, missed] = await written(3)
      expect(taken).toMatchObject({ phone: '2001', extension: '1001', direction: 'incoming', number: '1002' })
      expect(taken).toMatchObject({ name: 'Bob Baker', through: null })
      expect(made).toMatchObject({ extension: '1001', direction: 'outgoing', number: '1002', name: 'Bob Baker' })
      expect(missed).toMatchObject({ direction: 'incoming', number: '5557777', answeredAt: null })
      for (const call of [taken, made])
        expect(call?.answeredAt?.getTime()).toBeGreaterThan(call?.beganAt.getTime() ?? 0)
    })

    it('of groups and queues are there, with the number of the group or the queue', async () => {
      await desk().occupy('2001', '1001')
      await desk().takeFromOutside(numbers.ringGroup, '2001')
      await desk().takeFromOutside(numbers.queue, '2001')
      const [ofGroup, ofQueue] = await written(2)
      expect(ofGroup).toMatchObject({ extension: '1001', number: '5557777', through: numbers.ringGroup })
      expect(ofQueue).toMatchObject({ extension: '1001', number: '5557777', through: numbers.queue })
      for (const call of [ofGroup, ofQueue]) expect(call?.answeredAt).not.toBeNull()
    })

    it('belong to the person who sat there when they began; those of a free desk, and with our codes, are nobody’s', async () => {
      await desk().call('1003', '2001', '2001')
      await desk().logIn('2001', '1001')
      await desk().call('1003', '1001', '2001')
      await desk().logIn('2001', '1002')
      await desk().call('1003', '1002', '2001')
      await desk().logOut('2001')
      const all = await written(2)
      expect(all.map(({ extension }) => extension)).toEqual(['1001', '1002'])
    })

    it('are not written down where the settings say so', async () => {
      await desk().keepCalls(false)
      await desk().occupy('2001', '1001')
      await desk().call('1003', '1001', '2001')
      // Calls are written in their order, a moment later: once another one is there, this one would be, too.
      await desk().keepCalls(true)
      await desk().call('1002', '1001', '2001')
      await until('the later call', async () => (await desk().calls()).some(({ number }) => number === '1002'), 5)
      expect((await desk().calls()).map(({ number }) => number)).toEqual(['1002'])
    })
  })
}
