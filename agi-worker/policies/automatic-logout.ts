import type { Actor } from '../../lib/contract/actor.ts'
import type { Seat } from '../adapters/postgres/store.ts'
import type { Context } from '../context.ts'
import { rest } from '../rest.ts'
import { Denied } from '../sessions/denied.ts'
import { logOut } from '../sessions/log-out.ts'
import { OutcomeUnknown } from '../sessions/outcome-unknown.ts'
import { decide, type Decision, type Due } from './decide.ts'
import { isInUse } from './in-use.ts'

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

  /** The person being logged out now is the last one. */
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
    if (await isInUse(this.ctx.pbx, due.seat)) this.again()
    else await this.end(due)
    await rest(restFactor * (performance.now() - begun), this.stopping.signal)
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
