import { beforeEach, describe, expect, it } from 'vitest'
import { CallBook, type EndedCall } from './call-book.ts'

// In the events that Asterisk 22 and 16 were seen to send, as far as they count.
let ours: boolean
let book: CallBook
let ended: (EndedCall | null)[]

beforeEach(() => {
  ours = false
  book = new CallBook({
    phonesOf: (endpoint) => (endpoint === 'PJSIP/2001' ? ['2001'] : []),
    isOurs: () => ours,
    hasOurCode: (dialled) => dialled.startsWith('*11'),
  })
  ended = []
})

const at = (second: number) => new Date(Date.UTC(2026, 10, 30, 9, 0, second))
const hear = (second: number, event: Record<string, string>) => {
  const call = book.heard(event, at(second))
  if (call) ended.push(call)
}
const channel = (id: string, Linkedid: string, Channel: string, ChannelStateDesc: string, Exten: string) => {
  return { Event: 'Newchannel', Uniqueid: id, Linkedid, Channel, ChannelStateDesc, Exten }
}
const dial = (Uniqueid: string, DestUniqueid: string, Context: string, Exten: string, from: [string, string]) => {
  const [CallerIDNum, CallerIDName] = from
  return { Event: 'DialBegin', Uniqueid, DestUniqueid, Context, Exten, CallerIDNum, CallerIDName }
}
const up = (Uniqueid: string) => ({ Event: 'Newstate', Uniqueid, ChannelStateDesc: 'Up' })
const hangup = (Uniqueid: string, [ConnectedLineNum, ConnectedLineName]: [string, string]) => {
  return { Event: 'Hangup', Uniqueid, ConnectedLineNum, ConnectedLineName }
}
const unknown = '<unknown>'

describe('a call at a desk', () => {
  it('is incoming, with who called, when it rang, was answered and ended', () => {
    hear(0, channel('1', '1', 'PJSIP/1002-0a', 'Ring', '1001'))
    hear(1, channel('2', '1', 'PJSIP/2001-0b', 'Down', 's'))
    hear(1, dial('1', '2', 'macro-dial-one', 's', ['1002', 'Bob Baker']))
    hear(5, up('2'))
    hear(5, up('1'))
    hear(65, hangup('2', ['1002', 'Bob Baker']))
    hear(65, hangup('1', ['2001', 'Desk']))
    expect(ended).toEqual([
      {
        ...{ phone: '2001', direction: 'incoming', number: '1002', name: 'Bob Baker', through: '1001' },
        ...{ beganAt: at(1), answeredAt: at(5), endedAt: at(65) },
      },
    ])
  })

  it('is outgoing, with what was dialled and who was reached', () => {
    hear(0, channel('1', '1', 'PJSIP/2001-0a', 'Ring', '95551234'))
    hear(0, channel('2', '1', 'PJSIP/trunk-0b', 'Down', 's'))
    hear(0, dial('1', '2', 'macro-dialout-trunk', 's', ['5551001', 'Alice']))
    hear(9, hangup('2', ['5551001', 'Alice']))
    hear(9, hangup('1', ['5551234', unknown]))
    expect(ended).toMatchObject([
      { direction: 'outgoing', number: '95551234', name: '', through: '', answeredAt: null, endedAt: at(9) },
    ])
  })

  it('of a queue names the queue, whatever was dialled, and the caller, whatever is in between', () => {
    hear(0, channel('1', '1', 'PJSIP/trunk-0a', 'Ring', '5550700'))
    hear(0, channel('2', '1', 'Local/1001@from-queue-00;1', 'Down', '1001'))
    hear(0, channel('3', '1', 'Local/1001@from-queue-00;2', 'Ring', '1001'))
    hear(0, dial('1', '2', 'ext-queues', '700', ['5557777', unknown]))
    hear(0, channel('4', '1', 'PJSIP/2001-0b', 'Down', 's'))
    hear(0, dial('3', '4', 'macro-dial-one', 's', ['5557777', unknown]))
    hear(2, up('4'))
    hear(8, hangup('4', ['5557777', unknown]))
    expect(ended).toMatchObject([{ number: '5557777', name: '', through: '700', answeredAt: at(2) }])
  })

  it('of a group names what was dialled where the dialplan does not say more', () => {
    hear(0, channel('1', '1', 'PJSIP/1003-0a', 'Ring', '600'))
    hear(0, channel('2', '1', 'PJSIP/2001-0b', 'Down', 's'))
    hear(0, dial('1', '2', 'macro-dial', 's', ['1003', 'Carol']))
    hear(4, hangup('2', [unknown, unknown]))
    expect(ended).toMatchObject([{ number: '1003', name: 'Carol', through: '600', answeredAt: null }])
  })

  it('is by way of nothing where nobody dialled a number', () => {
    hear(0, channel('1', '1', 'PJSIP/trunk-0a', 'Ring', 's'))
    hear(0, channel('2', '1', 'PJSIP/2001-0b', 'Down', 's'))
    hear(0, dial('1', '2', 'macro-dial-one', 's', ['5557777', unknown]))
    hear(4, hangup('2', ['5557777', unknown]))
    expect(ended).toMatchObject([{ number: '5557777', through: '' }])
  })

  it('is with the person connected at its end, if it was transferred', () => {
    hear(0, channel('1', '1', 'PJSIP/1002-0a', 'Ring', '1001'))
    hear(0, channel('2', '1', 'PJSIP/2001-0b', 'Down', 's'))
    hear(0, dial('1', '2', 'macro-dial-one', 's', ['1002', 'Bob']))
    hear(9, hangup('2', ['5557777', 'A customer']))
    expect(ended).toMatchObject([{ number: '5557777', name: 'A customer' }])
  })

  it('with the voicemail is one, with the login code is none', () => {
    hear(0, channel('1', '1', 'PJSIP/2001-0a', 'Ring', '*97'))
    hear(0, up('1'))
    hear(9, hangup('1', [unknown, unknown]))
    ours = true
    hear(10, channel('2', '2', 'PJSIP/2001-0b', 'Ring', '*12'))
    hear(10, up('2'))
    hear(11, hangup('2', [unknown, unknown]))
    expect(ended).toMatchObject([{ number: '*97', answeredAt: at(0) }])
  })

  it('that begins with one of our codes is none, even if it never reached us: a PIN may be in it', () => {
    hear(0, channel('1', '1', 'PJSIP/2001-0a', 'Ring', '*1110014711'))
    hear(0, up('1'))
    hear(4, hangup('1', [unknown, unknown]))
    expect(ended).toEqual([])
  })

  it('is left out where its beginning was not heard, or the connection was lost meanwhile', () => {
    hear(0, hangup('1', ['1002', 'Bob']))
    hear(1, channel('2', '2', 'PJSIP/2001-0a', 'Ring', '1002'))
    book.forget()
    hear(2, hangup('2', ['1002', 'Bob']))
    expect(ended).toEqual([])
  })

  it('anywhere else is nobody’s business', () => {
    hear(0, channel('1', '1', 'PJSIP/1002-0a', 'Ring', '1003'))
    hear(0, channel('2', '1', 'PJSIP/1003-0b', 'Down', 's'))
    hear(0, dial('1', '2', 'macro-dial-one', 's', ['1002', 'Bob']))
    hear(3, hangup('2', ['1002', 'Bob']))
    hear(3, hangup('1', ['1003', 'Carol']))
    expect(ended).toEqual([])
  })
})
