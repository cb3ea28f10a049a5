import { firstChanges } from '../../lib/contract/events.ts'
import type { Settings } from '../../lib/contract/settings.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { NewEvent } from '../adapters/postgres/session-writes.ts'
import type { Store } from '../adapters/postgres/store.ts'
import { workerBefore } from '../adapters/postgres/worker-state.ts'
import type { Log } from '../log.ts'
import type { Assignment, Holding } from '../routing/assignment.ts'
import type { EntryName } from '../../pbx/entries.ts'
import type { Clearing } from '../routing/forwarding.ts'
import { Brake } from './brake.ts'
import { readClearing } from './clearing.ts'
import { compare, driftIn } from './compare.ts'
import { planFreePhones } from './free-phones.ts'
import { Hints } from './hints.ts'
import type { Held } from './held.ts'
import { LateUsers } from './late-users.ts'
import { loadNear, loadState, numbersOf, type State } from './load.ts'
import { graceMs, Outage } from './outage.ts'
import { Passes, Queue } from './passes.ts'
import { Settling } from './settling.ts'
import { snapshotFor } from './snapshot-for.ts'
import { brakeTrips, bySession, describe, join, numberOf, numbersIn, type Plan, within, without } from './plan.ts'

interface Parts {
  store: Store
  pbx: Pbx
  log: Log
  /** Called whenever a plan begins or ceases to be held back, or another one is. */
  onHeld?: (held: Held | null) => void
}

interface Resync {
  /** Carry out what the brake holds back. */
  applyHeld?: boolean
  /** Whose repairs these are; left out: nobody asked for them. */
  requestId?: string | null
  /** Also look at the entries of those who are not logged in: a reload or a backup may have brought old ones back. */
  everybody?: boolean
}

/** Whose damage a drift is: a session's, or a phone's that nobody holds. */
type Concerned = Holding & { id?: string; appliedAt?: Date | null }

const actor = { kind: 'system', reason: 'reconciler' } as const

/**
 * Brings the PBX to what the sessions say. Passes run one at a time, each reading sessions and PBX afresh,
 * so that no pass can act on what a later one has already changed.
 */
export class Reconciler {
  private readonly hints: Hints
  private readonly brake: Brake
  private readonly outage = new Outage()
  private readonly lateUsers: LateUsers
  private readonly settling: Settling
  private readonly passes = new Passes((numbers) => this.passOver(numbers))
  private readonly looks = new Queue()
  private waiting: { done: Promise<void>; options: Resync } | null = null

  constructor(private readonly parts: Parts) {
    this.brake = new Brake(parts)
    this.hints = new Hints(parts.pbx, parts.log)
    this.lateUsers = new LateUsers(parts.store)
    this.settling = new Settling(parts)
  }

  get held(): Held | null {
    return this.brake.held
  }

  /** Goes on where the worker before this one stopped. Call it before the first comparison. */
  async resume(): Promise<void> {
    const before = await workerBefore(this.parts.store)
    if (!before) return
    this.outage.beganAt(before.lastSeen)
    this.brake.resume(before.held)
  }

  /** One pass over the sessions of these numbers. Throws PbxUnavailable or AmiRefused when it could not finish. */
  reconcileNumbers(numbers: readonly string[]): Promise<void> {
    return this.passes.runFor(numbers)
  }

  /**
   * Compares everything, and makes one pass over everything where something differs; looking keeps nobody waiting.
   * A call while another one waits for its turn joins that one.
   */
  resync(options: Resync = {}): Promise<void> {
    if (this.waiting) {
      Object.assign(this.waiting.options, options)
      return this.waiting.done
    }
    const asked = { ...options }
    const done = this.looks.run(() => {
      this.waiting = null
      return this.lookAndPass(asked)
    })
    this.waiting = { done, options: asked }
    return done
  }

  /** Resolves when whatever was under way has had its turn: it never does when something hangs. */
  async turn(): Promise<void> {
    await this.looks.run(() => Promise.resolve())
    await this.passes.enqueue(() => Promise.resolve())
    await this.settled()
  }

  /** Resolves when the database knows what the PBX holds after the passes so far. */
  settled(): Promise<void> {
    return this.settling.over()
  }

  /** The connection to the PBX was lost: it may come back without what it acknowledged last. */
  noteOutage(): void {
    this.outage.begin()
  }

  /**
   * What a login or logout waits for: everything about these numbers, and nothing else, so that it costs the same however
   * many others are logged in. Drift that the brake would hold elsewhere is repaired where somebody logs in or out.
   */
  private async passOver(asked: ReadonlySet<string>): Promise<void> {
    const { numbers, state, done, stale } = await loadNear(this.parts.store, asked)
    const pbx = await snapshotFor(this.parts.pbx, state)
    const [whole, clearing] = await Promise.all([compare(pbx, state), readClearing(pbx, state.clearings)])
    const plan = within(whole, numbers)
    const drift = await driftIn(plan, pbx, { ...state, stale }, this.held?.phones ?? [])
    const { holdings } = state.assignment
    const braked = this.held !== null || (await this.tooMany(this.phonesOf(drift, holdings), state.settings))
    await this.carryOut(plan, clearing)
    this.settling.note(braked ? done : [...done, ...stale], state.settings)
    await this.recordDrift(drift, holdings)
  }

  private async tooMany(phones: readonly string[], settings: Settings): Promise<boolean> {
    return phones.length > 0 && brakeTrips(phones.length, await this.parts.store.poolSize(), settings)
  }

  /** While this looks, people log in: what it finds is compared again before anything is done about it. */
  private async lookAndPass(options: Resync): Promise<void> {
    const compared = this.outage.comparing()
    await this.settled()
    const { state, plan, phones } = await this.look(null, options)
    const differing = [...numbersOf([...state.unsettled, ...state.stale]), ...numbersIn(plan)]
    const numbers = new Set(differing.filter((number) => !this.passes.isUnderWay(number)))
    const braked = this.held !== null || (await this.tooMany(phones, state.settings))
    if (braked || options.applyHeld) await this.passes.enqueue(() => this.repair(null, options))
    else if (numbers.size > 0) await this.passes.enqueue(() => this.repair(numbers, options))
    compared()
    await this.forgetRestored(state.assignment, plan)
  }

  private async repair(scope: ReadonlySet<string> | null, options: Resync): Promise<void> {
    const { state, plan, drift, phones, concerned } = await this.look(scope, options)
    const clearing = await readClearing(this.parts.pbx, state.clearings)
    const isHeld = scope === null && !options.applyHeld && (await this.brake.stops(drift, phones, state.settings))
    const held = isHeld ? this.numbersHeld(phones, concerned, state) : new Set<string>()
    const done = [
      ...state.unsettled,
      ...state.stale.filter(({ phone, extension }) => !held.has(phone) && !held.has(extension)),
    ]
    await this.carryOut(without(plan, held), clearing)
    await this.parts.store.markApplied(done, state.settings)
    await this.recordDrift(without(drift, held), concerned, options.requestId)
    if (options.applyHeld) this.brake.release()
  }

  /** The phones whose repair is held back, and their people; but nobody who has logged in or out since. */
  private numbersHeld(phones: readonly string[], concerned: readonly Concerned[], state: State): Set<string> {
    const ours = numbersOf(state.unsettled)
    const held = numbersOf(concerned.filter(({ phone }) => phones.includes(phone)))
    return new Set([...held].filter((number) => !ours.has(number)))
  }

  private async look(scope: ReadonlySet<string> | null, { everybody = false }: Resync) {
    const { store, pbx } = this.parts
    const state = await loadState(store, scope)
    const free = await planFreePhones({ store, pbx, lateUsers: this.lateUsers }, state.assignment, { scope, everybody })
    const sessions = await compare(pbx, state)
    const drift = join(
      await driftIn(sessions, pbx, state, this.held?.phones ?? []),
      without(free.plan, numbersOf(state.unsettled)),
    )
    const concerned: Concerned[] = [...state.assignment.holdings, ...free.leftovers]
    return { state, plan: join(sessions, free.plan), drift, concerned, phones: this.phonesOf(drift, concerned) }
  }

  /** All of it in one turn: Asterisk carries out what it is told in order. */
  private async carryOut(plan: Plan, clearing: Clearing): Promise<void> {
    const { pbx } = this.parts
    const written = new Set(plan.entries.map(({ name }) => name))
    await Promise.all([
      ...clearing.entries.filter((name) => !written.has(name)).map((name) => pbx.writeEntry(name, null)),
      ...clearing.states.map((state) => pbx.clearState(state)),
      ...plan.entries.map(({ name, wanted }) => pbx.writeEntry(name, wanted)),
      ...plan.hints.map((change) => this.hints.carryOut(change)),
    ])
  }

  private async recordDrift(drift: Plan, concerned: readonly Concerned[], requestId?: string | null): Promise<void> {
    const { log } = this.parts
    const store = requestId ? this.parts.store.forRequest(requestId) : this.parts.store
    const repaired = { ...drift, hints: drift.hints.filter((change) => !this.hints.isRefused(change)) }
    const events = [...bySession(repaired, concerned)].map(([session, part]): NewEvent => {
      const { phone = null, extension = null, id: sessionId = null } = session ?? {}
      const data = firstChanges(describe(part))
      log.warn({ phone, extension, ...data }, 'Repaired what something else had changed on the PBX')
      return { type: 'drift.repaired', data, actor, phone, extension, sessionId }
    })
    await store.record(...events)
  }

  /** The phones whose entries differ, except where a killed Asterisk may simply have forgotten the login. */
  private phonesOf({ entries }: Plan, concerned: readonly Concerned[]): string[] {
    return [...bySession({ entries, hints: [] }, concerned).keys()].flatMap((session) =>
      session === null || this.outage.mayHaveForgotten(session.appliedAt) ? [] : [session.phone],
    )
  }

  private async forgetRestored({ holdings, originals }: Assignment, plan: Plan): Promise<void> {
    const busy = numbersOf(holdings)
    const changed = new Set<EntryName>(plan.entries.map(({ name }) => name))
    const restored = [...originals.keys()].filter((name) => !busy.has(numberOf(name)) && !changed.has(name))
    await this.parts.store.forgetOriginals(restored, graceMs / 1000)
  }
}
