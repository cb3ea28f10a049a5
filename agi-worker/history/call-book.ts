import type { Direction } from '../../lib/contract/calls.ts'
import type { AmiMessage } from '../../pbx/ami-protocol.ts'

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

/** All channels of one call, from the first caller to the last phone that rings. */
interface Chain {
  first: string
  channels: number
  dialled: string
  /** By FreePBX's contexts. */
  group: string
}

interface Desks {
  /** The desks that this endpoint is dialled for: `PJSIP/2001` → 2001. */
  phonesOf: (endpoint: string) => readonly string[]
  /** Whether the endpoint has had a call with the login or the logout code since then. */
  isOurs: (endpoint: string, since: Date) => boolean
}

/** The AMI events that a call is put together from. */
export const callEvents = ['Newchannel', 'Newstate', 'DialBegin', 'Hangup']

/** Puts calls at desks together from what the PBX says of their channels. A call that was begun unheard is left out. */
export class CallBook {
  private readonly running = new Map<string, Running>()
  private readonly chains = new Map<string, Chain>()
  /** Channel → the call that it belongs to. */
  private readonly chainOf = new Map<string, Chain>()

  constructor(private readonly desks: Desks) {}

  /** @returns the call that is over by that, or null */
  heard(event: AmiMessage, at: Date): EndedCall | null {
    switch (event.Event) {
      case 'Newchannel':
        this.began(event, at)
        break
      case 'DialBegin':
        this.rings(event)
        break
      case 'Newstate':
        if (event.ChannelStateDesc === 'Up') this.answered(event.Uniqueid, at)
        break
      case 'Hangup':
        return this.ended(event, at)
    }
    return null
  }

  /** After this the PBX may have said something unheard. */
  forget(): void {
    this.running.clear()
    this.chains.clear()
    this.chainOf.clear()
  }

  private began(event: AmiMessage, at: Date): void {
    const { Uniqueid: id = '', Linkedid: first = id, Channel = '', Exten = '', ChannelStateDesc: state } = event
    const chain = this.chains.get(first) ?? { first, channels: 0, dialled: id === first ? Exten : '', group: '' }
    chain.channels += 1
    this.chains.set(first, chain)
    this.chainOf.set(id, chain)
    const endpoint = endpointOf(Channel)
    const [phone] = this.desks.phonesOf(endpoint)
    if (phone === undefined) return
    const direction = state === 'Ring' ? 'outgoing' : 'incoming'
    const number = direction === 'outgoing' ? Exten : ''
    const call = {
      phone,
      endpoint,
      direction,
      number,
      name: '',
      beganAt: at,
      answeredAt: null,
      hasRung: false,
    } as const
    this.running.set(id, { ...call })
  }

  private rings(event: AmiMessage): void {
    const { Uniqueid: caller = '', DestUniqueid: called = '', Context = '', Exten = '' } = event
    const chain = this.chainOf.get(called)
    if (chain && groupContexts.has(Context)) chain.group = Exten
    const outgoing = this.running.get(caller)
    if (outgoing) outgoing.hasRung = true
    const incoming = this.running.get(called)
    if (incoming) Object.assign(incoming, { hasRung: true, ...party(event.CallerIDNum, event.CallerIDName) })
  }

  private answered(id = '', at: Date): void {
    const call = this.running.get(id)
    if (call) call.answeredAt ??= at
  }

  private ended({ Uniqueid: id = '', ...event }: AmiMessage, at: Date): EndedCall | null {
    const [call, chain] = [this.running.get(id), this.chainOf.get(id)]
    this.running.delete(id)
    this.chainOf.delete(id)
    if (chain) chain.channels -= 1
    if (chain?.channels === 0) this.chains.delete(chain.first)
    if (!call) return null
    const { endpoint, hasRung, ...said } = call
    if (said.direction === 'outgoing' && !hasRung && this.desks.isOurs(endpoint, said.beganAt)) return null
    const through = said.direction === 'incoming' ? chain?.group || (chain?.dialled ?? '') : ''
    return { ...said, ...otherParty(said, event), through, endedAt: at }
  }
}

/** Where FreePBX rings queues and groups; the extension there is that of the queue or group. */
const groupContexts = new Set(['ext-queues', 'ext-group'])

/** Whoever is talked with last: a call that was handed on to the desk is one with whom it was handed on from before. */
function otherParty({ direction, number, name }: Pick<Running, 'direction' | 'number' | 'name'>, event: AmiMessage) {
  const last = party(event.ConnectedLineNum, event.ConnectedLineName)
  if (direction === 'outgoing') return { number, name: last.name }
  return last.number === '' ? { number, name } : last
}

const party = (number: string | undefined, name: string | undefined) => ({ number: known(number), name: known(name) })

const known = (text = '') => (text === '<unknown>' ? '' : text)

/** `PJSIP/2001-0000000b` → `PJSIP/2001` */
const endpointOf = (channel: string) => channel.replace(/-[^-]*$/, '')
