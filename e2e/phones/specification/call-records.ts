import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { numbers } from '../../../sandbox/index.ts'
import { until } from '../../support/until.ts'
import type { TheDesk } from '../hot-desk-on.ts'

const outside = `${numbers.outside}5550199`
const atTheDesk = expect.stringMatching(/^PJSIP\/2001-/) as string

/** What Asterisk itself writes down of Alice's calls (1001) at desk 2001. */
export function callRecords(desk: TheDesk): void {
  /** The rows of CDR since `before` hold this one. */
  const holds = (before: number, row: object) =>
    expect
      .poll(() => desk().pbx.callRecords().slice(before), { timeout: 5_000 })
      .toContainEqual(expect.objectContaining(row))

  const calls = [
    {
      what: 'made inside: source, caller ID and cnum are hers, the account code is the desk’s',
      call: () => desk().call('2001', '1002', '1002'),
      row: {
        ...{ src: '1001', clid: '"Alice Archer" <1001>', cnum: '1001', cnam: 'Alice Archer', dst: '1002' },
        ...{ channel: atTheDesk, accountcode: '2001' },
      },
    },
    {
      what: 'made to the outside: cnum is her extension, source and caller ID what was shown outside',
      call: () => desk().numberSeenOutside('2001', outside),
      row: {
        ...{ src: '5551001', clid: '"Alice Archer" <5551001>', cnum: '1001', cnam: 'Alice Archer' },
        ...{ dst: '5550199', channel: atTheDesk, accountcode: '2001' },
      },
    },
    {
      what: 'taken from inside: the destination is her extension, its channel the desk',
      call: () => desk().call('1002', '1001', '2001'),
      row: { src: '1002', cnum: '1002', dst: '1001', dstchannel: atTheDesk, disposition: 'ANSWERED' },
    },
    {
      what: 'taken from outside: the same, and the source is the caller',
      call: () => desk().takeFromOutside('1001', '2001'),
      row: { src: '5557777', dst: '1001', dstchannel: atTheDesk, disposition: 'ANSWERED' },
    },
    {
      what: 'not taken: the same, not answered',
      call: () => desk().callFromOutside('1001', '2001'),
      row: { src: '5557777', dst: '1001', dstchannel: atTheDesk, disposition: 'NO ANSWER' },
    },
    {
      what: 'taken for a queue: the row of the agent has her extension as destination',
      call: () => desk().takeFromOutside(numbers.queue, '2001'),
      row: { src: '5557777', dst: '1001', dstchannel: atTheDesk, disposition: 'ANSWERED' },
    },
    {
      what: 'taken for a ring group that rings its members by their extension (FreePBX: 1001#): so has a second row here',
      call: () => desk().takeFromOutside(numbers.groupByExtension, '2001'),
      row: { src: '5557777', dst: '1001', dstchannel: atTheDesk, disposition: 'ANSWERED' },
    },
    {
      what: 'to *97: source and cnum are hers',
      call: () => desk().opensMailbox('2001', '1001'),
      row: { src: '1001', cnum: '1001', dst: '*97', channel: atTheDesk, lastapp: 'VoiceMailMain' },
    },
  ]

  describe('the call records (CDR) of a call of somebody who is logged in', () => {
    it.each(calls)('$what', async ({ call, row }) => {
      await desk().occupy('2001', '1001')
      const before = desk().pbx.callRecords().length
      await call()
      await holds(before, row)
    })

    it('taken for a ring group: only the channel of the destination shows that it was this desk, and nothing whose call', async () => {
      await desk().occupy('2001', '1001')
      const before = desk().pbx.callRecords().length
      await desk().takeFromOutside(numbers.ringGroup, '2001')
      await holds(before, { dst: numbers.ringGroup, dstchannel: atTheDesk, disposition: 'ANSWERED' })
      const rows = desk().pbx.callRecords().slice(before)
      expect(rows.flatMap((row) => Object.values(row)).filter((value) => /\b1001\b/.test(value))).toEqual([])
    })

    it('are the desk’s own before the login and after the logout', async () => {
      const own = async () => {
        const before = desk().pbx.callRecords().length
        await desk().call('2001', '1002', '1002')
        await desk().call('1002', '2001', '2001')
        await holds(before, { src: '2001', clid: '"Desk 2001" <2001>', cnum: '2001', channel: atTheDesk })
        await holds(before, { dst: '2001', dstchannel: atTheDesk })
      }
      await own()
      await desk().logIn('2001', '1001')
      await desk().logOut('2001')
      await own()
    })

    it('are found by the channel of the desk, no matter who sat there', async () => {
      const before = desk().pbx.callRecords().length
      for (const extension of ['1001', '1003']) {
        await desk().occupy('2001', extension)
        await desk().call('2001', '1002', '1002')
        await holds(before, { src: extension, channel: atTheDesk })
      }
    })
  })

  describe('the call records where calls are forwarded to the desk', () => {
    beforeEach(() => desk().changeSettings({ strategy: 'call_forward' }))
    afterEach(() => desk().changeSettings({}))

    const isForwarded = async () => {
      await desk().occupy('2001', '1001')
      await until('our forward', async () => (await desk().pbx.getEntry('CF/1001')) === 'HD1001', 5)
    }

    it('have the person as destination, and HD before their number where the desk is', async () => {
      await isForwarded()
      const before = desk().pbx.callRecords().length
      await desk().call('1002', '1001', '2001')
      await holds(before, { src: '1002', dst: '1001', dstchannel: expect.stringMatching(/^Local\/HD1001@/) as string })
      await holds(before, { src: '1002', dst: 'HD1001', dstchannel: atTheDesk, disposition: 'ANSWERED' })
    })

    it('name the person in a call taken for a ring group, too', async () => {
      await isForwarded()
      const before = desk().pbx.callRecords().length
      await desk().takeFromOutside(numbers.ringGroup, '2001')
      await holds(before, { src: '5557777', dst: 'HD1001', dstchannel: atTheDesk, disposition: 'ANSWERED' })
    })
  })

  describe('the events of a call (CEL) of somebody who is logged in', () => {
    it('made: name the desk when it begins, and the person from then on', async () => {
      await desk().occupy('2001', '1001')
      const before = desk().pbx.callEvents().length
      await desk().call('2001', '1002', '1002')
      const events = () => desk().pbx.callEvents().slice(before)
      await expect
        .poll(events, { timeout: 5_000 })
        .toContainEqual(expect.objectContaining({ type: 'CHAN_START', channel: atTheDesk, number: '2001' }))
      expect(events()).toContainEqual(
        expect.objectContaining({ type: 'ANSWER', channel: atTheDesk, number: '1001', name: 'Alice Archer' }),
      )
    })
  })
}
