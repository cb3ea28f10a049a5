import type { Actor } from '../../lib/contract/actor.ts'
import { dialOf, splitDevices } from '../../pbx/entries.ts'
import type { Seat } from '../adapters/postgres/store.ts'
import type { Context } from '../context.ts'
import { rest } from '../rest.ts'
import { Denied } from '../sessions/denied.ts'
import { logOut } from '../sessions/log-out.ts'
import { OutcomeUnknown } from '../sessions/outcome-unknown.ts'
import { deviceStateOf } from '../watch/phone-look.ts'
import { statesInCall } from '../../lib/contract/board.ts'
import { decide, type Decision, type Due } from './decide.ts'

/** So many are ended before it is looked again: somebody may have changed a rule to stop what it does. */
const atOnce = 50
/** How much longer than a logout the rest after it lasts. */
const restFactor = 3
/** A session that begins meanwhile has no earlier clock, but for one of the time of day. */
const longestSleepMs = 60_000

/**
 * Logs people out whose clock has come: one at a time, with a rest in between, so that neither the PBX nor somebody who
 * logs in notices that it is eight o'clock. Everything is decided by what the database holds: it does not matter which
 * worker looks, nor when the last one did.
 */
export class AutomaticLogout {
  private looking: Promise<void> | null = null
  private readonly stopping = new AbortController()
  private lookedAt = new Date(0)
  /** When there is something to look for; null: now. */
  private next: Date | null = null

  constructor(private readonly ctx: Context) {}

  /** Rules, or what they are about, have changed. */
  again(): void {
    this.next = null
  }

  /** Resolves when everybody is logged out whose clock has come, as far as they are in no call. */
  look(): Promise<void> {
    this.looking ??= this.lookIfTime().finally(() => (this.looking = null))
    return this.looking
  }

  /** Whoever is being logged out now is the last one. */
  stop(): void {
    this.stopping.abort()
  }

  private async lookIfTime(): Promise<void> {
    const now = this.ctx.store.now()
    // A clock that was set back is looked at again.
    if (this.next !== null && now < this.next && now >= this.lookedAt) return
    this.lookedAt = now
    this.next = new Date(now.getTime() + longestSleepMs)
    try {
      await this.endAllDue()
    } catch (error) {
      this.again()
      throw error
    }
  }

  private async endAllDue(): Promise<void> {
    const tried = new Set<string>()
    for (;;) {
      const { due, waiting, next } = await this.decideNow()
      const untried = due.filter(({ seat }) => !tried.has(seat.id))
      if (next !== null && this.next !== null && next < this.next) this.next = next
      if (waiting.length > 0) this.again()
      if (untried.length === 0) return
      for (const one of untried.slice(0, atOnce)) {
        if (this.stopping.signal.aborted) return
        tried.add(one.seat.id)
        await this.endAtLeisure(one)
      }
    }
  }

  private async decideNow(): Promise<Decision<Seat>> {
    const { store } = this.ctx
    const rules = await store.logoutRules()
    const watchedSince = rules.some(({ rule }) => rule.clock === 'no_call') ? await store.keepCallWatch() : null
    // Most installations have neither, and are asked for no more.
    const seats = rules.length > 0 || (await store.hasLastDays()) ? await store.seats() : []
    return decide({ now: store.now(), rules, seats, watchedSince })
  }

  private async endAtLeisure(due: Due<Seat>): Promise<void> {
    const begun = performance.now()
    if (await this.isInUse(due.seat)) this.again()
    else await this.end(due)
    await rest(restFactor * (performance.now() - begun), this.stopping.signal)
  }

  /** As the PBX says now, which alone knows who has parked somebody. Throws PbxUnavailable: nobody is logged out who may be in a call. */
  private async isInUse(seat: Seat): Promise<boolean> {
    // After a restored backup, for example: it will be known soon, and when the last call was.
    if (!seat.isKnown) return true
    const endpoints = await this.endpointsOf(seat)
    // The PBX has no such device, on which there could be a call.
    if (endpoints.length === 0) return false
    const { pbx } = this.ctx
    const [state, parkers] = await Promise.all([deviceStateOf(pbx, endpoints), pbx.readParkers()])
    return statesInCall.includes(state) || endpoints.some((endpoint) => parkers.has(endpoint))
  }

  /** Where none were kept, the PBX may have got the device since. */
  private async endpointsOf({ phone, endpoints }: Seat): Promise<string[]> {
    return endpoints.length > 0 ? endpoints : splitDevices(await this.ctx.pbx.readEntry(dialOf(phone)))
  }

  private async end({ seat, clock: { level, place, rule } }: Due<Seat>): Promise<void> {
    const actor: Actor = { kind: 'policy', level, place, rule }
    try {
      await logOut(this.ctx, seat, 'automatic', actor)
    } catch (error) {
      // Somebody else was quicker, or the next look finds out.
      if (!(error instanceof Denied) && !(error instanceof OutcomeUnknown)) throw error
    }
  }
}
