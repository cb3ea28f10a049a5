import { statesInCall } from '../../lib/contract/board.ts'
import { splitDevices } from '../../pbx/entries.ts'
import type { PhoneState } from '../adapters/postgres/store.ts'
import type { OurCalls } from '../calls/our-calls.ts'

/** What a change of state says about calls at a desk: that there is or was one, or that the one that is over was ours. */
type Said = 'call' | 'ourCall' | 'nothing'

/**
 * Distinguishes calls at desks from calls with the login or the logout code. Ours show as a phone that is in use and
 * was free before; one that rings as well, or has had a call since before, has another one.
 */
export class DeskCalls {
  /** Since when desks that were free have been in use. */
  private readonly inUseSince = new Map<string, number>()

  constructor(private readonly ours: OurCalls) {}

  changed(number: string, before: PhoneState | undefined, state: PhoneState): Said {
    if (!isInCall(before) && !isInCall(state)) return 'nothing'
    if (isInCall(state)) return this.inCall(number, before, state)
    const since = this.inUseSince.get(number)
    this.inUseSince.delete(number)
    const [endpoint, another] = splitDevices(state.dial)
    // Of several endpoints nobody knows which one was in use.
    if (since === undefined || endpoint === undefined || another !== undefined) return 'call'
    return this.ours.explain(endpoint, since) ? 'ourCall' : 'call'
  }

  forget(number: string): void {
    this.inUseSince.delete(number)
  }

  private inCall(number: string, before: PhoneState | undefined, { deviceState }: PhoneState): Said {
    const mayBeOurs = deviceState === 'INUSE' && before !== undefined
    if (mayBeOurs && !isInCall(before)) this.inUseSince.set(number, Date.now())
    if (mayBeOurs && this.inUseSince.has(number)) return 'nothing'
    this.inUseSince.delete(number)
    return 'call'
  }
}

const isInCall = (state: PhoneState | undefined) => state !== undefined && statesInCall.includes(state.deviceState)
