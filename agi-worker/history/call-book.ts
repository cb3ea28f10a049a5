import type { Direction } from '../../lib/contract/calls.ts'
import type { AmiMessage } from '../../pbx/ami-protocol.ts'
import { Chains } from './chains.ts'

/** What of a call at a desk is written down once it is over. */
export interface EndedCall {
  phone: string
  direction: Direction
  number: string
  name: string
  /** What the caller dialled, or the queue or group that rang; '' where that is not known. */
  through: string
  beganAt: Date
  answeredAt: Date | null
  endedAt: Date
}

interface Running extends Omit<EndedCall, 'endedAt' | 'through'> {
  endpoint: string
  /** Whether anybody was rung for it; not so for voicemail, or for our own codes. */
  hasRung: boolean
}

interface Desks {
  /** The desks that this endpoint is dialled for: `PJSIP/2001` → 2001. */
  phonesOf: (endpoint: string) => readonly string[]
  /** Whether the endpoint has had a call with the login or the logout code since then. */
  isOurs: (endpoint: string, since: Date) => boolean
  /** Whether it begins with one of our codes. It may have reached nobody, and have a PIN behind the code. */
  hasOurCode: (dialled: string) => boolean
}

/** The AMI events that a call is put together from. */
export const callEvents = ['Newchannel', 'Newstate', 'DialBegin', 'Hangup']

/** Puts calls at desks together from what the PBX says of their channels. A call that was begun unheard is left out. */
export class CallBook {
  private readonly running = new Map<string, Running>()
  private readonly chains = new Chains()

  constructor(private readonly desks: Desks) {}

  /** @returns the call that is over by that, or null */
  heard(event: AmiMessage, at: Date): EndedCall | null {
    if (event.Event === 'Newchannel') this.began(event, at)
    if (event.Event === 'DialBegin') this.rings(event)
    if (event.Event === 'Newstate' && event.ChannelStateDesc === 'Up') this.answered(event, at)
    return event.Event === 'Hangup' ? this.ended(event, at) : null
  }

  /** After this the PBX may have said something unheard. */
  forget(): void {
    this.running.clear()
    this.chains.forget()
  }

  private began(event: AmiMessage, at: Date): void {
    this.chains.began(event)
    const { Uniqueid: id = '', Channel = '', Exten = '', ChannelStateDesc: state } = event
    const endpoint = endpointOf(Channel)
    const [phone] = this.desks.phonesOf(endpoint)
    if (phone === undefined) return
    const direction = state === 'Ring' ? 'outgoing' : 'incoming'
    const number = direction === 'outgoing' ? Exten : ''
    const more = { number, name: '', beganAt: at, answeredAt: null, hasRung: false }
    this.running.set(id, { phone, endpoint, direction, ...more })
  }

  private rings(event: AmiMessage): void {
    this.chains.rings(event)
    const outgoing = this.running.get(event.Uniqueid ?? '')
    if (outgoing) outgoing.hasRung = true
    const incoming = this.running.get(event.DestUniqueid ?? '')
    if (incoming) Object.assign(incoming, { hasRung: true, ...party(event.CallerIDNum, event.CallerIDName) })
  }

  private answered({ Uniqueid: id = '' }: AmiMessage, at: Date): void {
    const call = this.running.get(id)
    if (call) call.answeredAt ??= at
  }

  private ended(event: AmiMessage, endedAt: Date): EndedCall | null {
    const id = event.Uniqueid ?? ''
    const dialled = this.chains.ended(id)
    const call = this.running.get(id)
    this.running.delete(id)
    if (!call) return null
    const { endpoint: _, hasRung: __, ...said } = call
    if (said.direction === 'outgoing' && this.isForUs(call)) return null
    const through = said.direction === 'incoming' ? dialled : ''
    return { ...said, ...otherParty(said, event), through, endedAt }
  }

  private isForUs({ number, hasRung, endpoint, beganAt }: Running): boolean {
    return this.desks.hasOurCode(number) || (!hasRung && this.desks.isOurs(endpoint, beganAt))
  }
}

/** The last party connected: the call may have been transferred to the desk. For an outgoing call, what was dialled. */
function otherParty({ direction, number, name }: Pick<Running, 'direction' | 'number' | 'name'>, event: AmiMessage) {
  const last = party(event.ConnectedLineNum, event.ConnectedLineName)
  if (direction === 'outgoing') return { number, name: last.name }
  return last.number === '' ? { number, name } : last
}

const party = (number: string | undefined, name: string | undefined) => ({ number: known(number), name: known(name) })

const known = (text = '') => (text === '<unknown>' ? '' : text)

/** `PJSIP/2001-0000000b` → `PJSIP/2001` */
const endpointOf = (channel: string) => channel.replace(/-[^-]*$/, '')
