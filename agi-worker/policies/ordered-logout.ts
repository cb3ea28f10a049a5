import type { LogoutOrder } from '../adapters/postgres/logout-orders.ts'
import type { Seat } from '../adapters/postgres/store.ts'
import { type Context, forRequest } from '../context.ts'
import { rest } from '../rest.ts'
import { Denied } from '../sessions/denied.ts'
import { logOut } from '../sessions/log-out.ts'
import { OutcomeUnknown } from '../sessions/outcome-unknown.ts'
import { isInUse } from './in-use.ts'

/** How much longer than a log-out the rest after it lasts. */
const restFactor = 3

/**
 * Logs those out of whom somebody has ordered it, many at once: one at a time, with a rest in between, and who is in a call
 * when it is over. Orders are rows: they outlive the worker, and another one goes on with them.
 */
export class OrderedLogout {
  private looking: Promise<void> | null = null
  private readonly stopping = new AbortController()
  /** Whether there may be something to do. */
  private isDue = true

  constructor(private readonly ctx: Context) {}

  /** Somebody has ordered something. */
  again(): void {
    this.isDue = true
  }

  /** Resolves when everybody is logged out who is to be, as far as they are in no call. */
  look(): Promise<void> {
    this.looking ??= this.carryOutIfDue().finally(() => (this.looking = null))
    return this.looking
  }

  /** The person being logged out now is the last one. */
  stop(): void {
    this.stopping.abort()
  }

  private async carryOutIfDue(): Promise<void> {
    if (!this.isDue) return
    // Before it is read: what is ordered meanwhile is looked at the next time.
    this.isDue = false
    try {
      await this.carryOut(await this.ctx.store.logoutOrders())
    } catch (error) {
      this.again()
      throw error
    }
  }

  private async carryOut(orders: readonly LogoutOrder[]): Promise<void> {
    if (orders.length === 0) return
    const { store } = this.ctx
    const seats = new Map((await store.seats()).map((seat) => [seat.id, seat]))
    const over = orders.filter(({ sessionId }) => !seats.has(sessionId))
    await store.forgetLogoutOrders(over.map(({ sessionId }) => sessionId))
    for (const order of orders) {
      const seat = seats.get(order.sessionId)
      if (seat && !(await this.endAtLeisure(seat, order))) this.again()
    }
  }

  /** False where it has to wait. */
  private async endAtLeisure(seat: Seat, order: LogoutOrder): Promise<boolean> {
    if (this.stopping.signal.aborted) return false
    const begun = performance.now()
    if (seat.isInCall || (await isInUse(this.ctx.pbx, seat))) return false
    await this.end(seat, order)
    await rest(restFactor * (performance.now() - begun), this.stopping.signal)
    return true
  }

  private async end(seat: Seat, { sessionId, actor, note, requestId }: LogoutOrder): Promise<void> {
    const ctx = requestId === null ? this.ctx : forRequest(this.ctx, requestId)
    try {
      await logOut(ctx, seat, 'forced', actor, note)
      await this.ctx.store.forgetLogoutOrders([sessionId])
    } catch (error) {
      // Somebody else was quicker, or the next look finds out.
      if (!(error instanceof Denied) && !(error instanceof OutcomeUnknown)) throw error
      this.again()
    }
  }
}
