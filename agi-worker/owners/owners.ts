import type { Actor } from '../../lib/contract/actor.ts'
import type { Context } from '../context.ts'
import { Pace } from '../reconcile/pace.ts'
import { rest } from '../rest.ts'
import { Denied } from '../sessions/denied.ts'
import { logIn } from '../sessions/log-in.ts'
import { type OwnedDesk, returning } from './decide.ts'
import { Refusals } from './refusals.ts'

/** So many become one pass of the reconciler: a login waits behind no more than that. */
const atOnce = 8
const actor = { kind: 'rule', rule: 'owner' } satisfies Actor

/**
 * Logs owners in at their desks again once nobody is there; the next look finds what was missed. One portion at a time,
 * and no more than half of the time.
 */
export class Owners {
  private readonly refusals = new Refusals()
  private readonly pace = new Pace()
  private readonly freed = new Set<string>()
  private asksForAll = false
  private waiting: OwnedDesk[] = []
  private running: Promise<void> | null = null
  private readonly stopping = new AbortController()

  /** @param isUp whether the PBX can be asked; `lookAtAll` is wanted when it can be again */
  constructor(
    private readonly ctx: Context,
    private readonly isUp: () => boolean,
  ) {}

  /** Sessions of these phones and people have ended. */
  lookAt(numbers: readonly string[]): void {
    for (const number of numbers) this.freed.add(number)
    this.begin()
  }

  lookAtAll(): void {
    this.asksForAll = true
    this.begin()
  }

  /** The same, also for those whom the PBX did not let in before: it may be another one now. */
  lookAgain(): void {
    this.refusals.endRests()
    this.lookAtAll()
  }

  /** Looks at all when it is time for a look that nobody asked for. */
  patrol(): void {
    if (this.pace.allows()) this.lookAtAll()
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.stopping.abort()
    await this.running
  }

  private begin(): void {
    if (this.running || this.stopping.signal.aborted || !this.isUp()) return
    this.running = this.run()
      .catch((error: unknown) =>
        this.ctx.log.warn({ cause: String(error) }, 'Owners could not be looked for; trying again soon'),
      )
      .finally(() => {
        this.running = null
        // Asked for after the last look, and before its end was known.
        if (this.asksForAll || this.freed.size > 0) this.begin()
      })
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted && this.isUp()) {
      await this.look()
      const portion = this.waiting.splice(0, atOnce)
      if (portion.length === 0) return
      const begun = performance.now()
      await Promise.all(portion.map((desk) => this.bringBack(desk)))
      await rest(performance.now() - begun, this.stopping.signal)
    }
  }

  /** Desks that have just been left come first; of a whole look the rest. */
  private async look(): Promise<void> {
    if (this.asksForAll) {
      this.asksForAll = false
      await this.pace.timed(async () => {
        this.waiting = await this.find()
      })
    }
    if (this.freed.size === 0) return
    const numbers = new Set(this.freed)
    this.freed.clear()
    const found = await this.find([...numbers])
    const others = this.waiting.filter(({ phone, owner }) => !numbers.has(phone) && !numbers.has(owner))
    this.waiting = [...found, ...others]
  }

  private async find(numbers?: readonly string[]): Promise<OwnedDesk[]> {
    const desks = await this.ctx.store.ownedDesks(numbers)
    return returning(desks).filter((desk) => !this.refusals.isResting(desk))
  }

  private async bringBack(desk: OwnedDesk): Promise<void> {
    const { phone, owner: extension } = desk
    try {
      const seen = await this.ctx.store.holders(phone, extension)
      // The removal waited for these calls; a person who came in the meantime keeps the desk, and an owner who went to
      // another one stays there.
      if (seen.atPhone || seen.ofExtension) return
      await logIn(this.ctx, { phone, extension, pin: null, seen }, actor)
      this.refusals.forget(desk)
    } catch (error) {
      await this.refused(desk, error)
    }
  }

  private async refused(desk: OwnedDesk, error: unknown): Promise<void> {
    const { store, log } = this.ctx
    const { phone, owner: extension } = desk
    if (!(error instanceof Denied)) {
      log.warn(
        { phone, extension, cause: String(error) },
        'The owner of a desk could not be logged in; trying again soon',
      )
      return
    }
    const reason = error.denial
    if (reason === 'lost_race') return
    // The connection itself reports that the PBX is away.
    if (!this.refusals.note(desk, reason) || reason === 'pbx_unavailable') return
    await store
      .record({ type: 'login.denied', data: error.data, actor, phone, extension })
      .catch((failure: unknown) => log.warn({ cause: String(failure) }, 'A denied login could not be recorded'))
  }
}
