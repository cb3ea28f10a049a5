import type { Settings } from '../../lib/contract/settings.ts'
import type { Pbx } from '../adapters/pbx.ts'
import type { NewEvent } from '../adapters/session-writes.ts'
import type { RoutedSession, Store } from '../adapters/store.ts'
import type { Log } from '../log.ts'
import { type Assignment, factsNeeded, type Holding } from '../routing/assignment.ts'
import { devicesOf, dialOf, type Entries, type EntryName, splitDevices } from '../routing/entries.ts'
import { type Clearing, clearingFor } from '../routing/forwarding.ts'
import { route } from '../routing/route.ts'
import { Brake, type HeldPlan } from './brake.ts'
import { planFreePhones } from './free-phones.ts'
import { goneNumbers } from './gone.ts'
import { Hints } from './hints.ts'
import { Passes, Turns } from './passes.ts'
import {
  brakeTrips,
  bySession,
  describe,
  join,
  numberOf,
  numbersIn,
  type Plan,
  planRepairs,
  subtract,
  within,
  without,
} from './plan.ts'

/** How long originals are kept after they were given back; a killed Asterisk forgets about a second. */
const graceSeconds = 15

interface Parts {
  store: Store
  pbx: Pbx
  log: Log
  /** Called whenever a plan begins or ceases to be held back. */
  onHeld?: (held: HeldPlan | null) => void
}

interface Resync {
  /** Carry out what the brake holds back. */
  applyHeld?: boolean
  /** Also look at those who are not logged in: a reload or a backup may have brought old hints and entries back. */
  everybody?: boolean
}

/** What a pass works on. */
interface State {
  settings: Settings & { changedAt: Date }
  assignment: Assignment & { holdings: readonly RoutedSession[] }
  /** Sessions that are new, ended, or routed under older settings: what differs there is nobody else's doing. */
  changing: RoutedSession[]
  /** Forwarding and do-not-disturb to switch off, for those that are new or ended. */
  clearings: Clearing[]
}

/** Whose damage a drift is: a session's, or a phone's that nobody holds. */
type Concerned = Holding & { id?: string; appliedAt?: Date | null }

const actor = { kind: 'system', reason: 'reconciler' } as const

/**
 * Brings the PBX to what the sessions say. Passes run one at a time, each reading sessions and PBX afresh,
 * so that no pass can act on what a later one has already changed.
 */
export class Reconciler {
  readonly hints: Hints
  private readonly brake: Brake
  private readonly passes = new Passes((numbers) => this.settlePass(numbers))
  /** When the PBX was last seen to go; at first, when we began to look. */
  private lastOutage = new Date()
  private readonly looks = new Turns()
  private waiting: { done: Promise<void>; options: Resync } | null = null

  constructor(private readonly parts: Parts) {
    this.brake = new Brake(parts)
    this.hints = new Hints(parts.pbx, parts.log)
  }

  get held(): HeldPlan | null {
    return this.brake.held
  }

  /** One pass over the sessions of these numbers. Throws PbxUnavailable or AmiRefused when it could not finish. */
  settle(numbers: readonly string[]): Promise<void> {
    return this.passes.settle(numbers)
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
  }

  /** The connection to the PBX was lost: it may come back without what it was told last. */
  noteOutage(): void {
    this.lastOutage = new Date()
  }

  /** What a login or logout waits for. It repairs what it meets on the way, but never what the brake would hold. */
  private async settlePass(numbers: ReadonlySet<string>): Promise<void> {
    const state = await this.load(numbers)
    const { holdings } = state.assignment
    const whole = await this.compare(state)
    const phones = this.phonesOf(without(whole, numbersOf(state.changing)), holdings)
    const braked = this.held !== null || (await this.tooMany(phones, state.settings))
    const plan = braked ? within(whole, new Set([...numbers, ...numbersOf(state.changing)])) : whole
    await this.carryOut(plan, state)
    await this.recordDrift(without(plan, numbersOf(state.changing)), holdings)
  }

  private async tooMany(phones: readonly string[], settings: Settings): Promise<boolean> {
    return phones.length > 0 && brakeTrips(phones.length, await this.parts.store.poolSize(), settings)
  }

  /** While this looks, people log in: what it finds is compared again before anything is done about it. */
  private async lookAndPass(options: Resync): Promise<void> {
    const { state, plan, phones } = await this.look(null, options)
    const differing = [...numbersOf(state.changing), ...numbersIn(plan)]
    const numbers = new Set(differing.filter((number) => !this.passes.isUnderWay(number)))
    const braked = this.held !== null || (await this.tooMany(phones, state.settings))
    if (braked || options.applyHeld) await this.passes.enqueue(() => this.repair(null, options))
    else if (numbers.size > 0) await this.passes.enqueue(() => this.repair(numbers, options))
    await this.forgetRestored(state.assignment, plan)
  }

  private async repair(scope: ReadonlySet<string> | null, options: Resync): Promise<void> {
    const { state, plan, drift, phones, concerned } = await this.look(scope, options)
    if (scope === null && !options.applyHeld && (await this.brake.stops(drift, phones, state.settings)))
      return this.carryOut(subtract(plan, drift), state)
    await this.carryOut(plan, state)
    await this.recordDrift(drift, concerned)
    if (options.applyHeld) this.brake.release()
  }

  private async look(scope: ReadonlySet<string> | null, { everybody = false }: Resync) {
    const state = await this.load(scope)
    const free = await planFreePhones(this.parts, state.assignment, { scope, everybody })
    const plan = join(await this.compare(state), free.plan)
    const drift = without(plan, numbersOf(state.changing))
    const concerned: Concerned[] = [...state.assignment.holdings, ...free.strays]
    return { state, plan, drift, concerned, phones: this.phonesOf(drift, concerned) }
  }

  private async load(scope: ReadonlySet<string> | null): Promise<State> {
    const { store } = this.parts
    const settings = await store.settings()
    const { ringOwnDevices, strategy } = settings
    // A person's own devices may be held by somebody else, so with that setting every session matters to every other.
    const sessions = scope && !ringOwnDevices ? await this.linked(scope) : await store.routedSessions()
    const originals = await store.originals(scope && !ringOwnDevices ? [...scope, ...numbersOf(sessions)] : undefined)
    const holdings = sessions.filter(({ open }) => open)
    return {
      settings,
      assignment: { strategy, holdings, originals, ringOwnDevices },
      changing: sessions.filter(({ settled, appliedAt }) => !settled || (appliedAt && appliedAt < settings.changedAt)),
      clearings: sessions.filter(({ settled }) => !settled).map((session) => clearingOf(session, originals)),
    }
  }

  /**
   * The sessions of these numbers, and those linked to them by people whose own phone somebody else holds. A session
   * left out would look like none, and its entries would be given back.
   */
  private async linked(numbers: ReadonlySet<string>): Promise<RoutedSession[]> {
    const sessions = await this.parts.store.routedSessions([...numbers])
    const reached = new Set([...numbers, ...numbersOf(sessions)])
    const beyond = sessions.some(({ phone, extension }) => !numbers.has(phone) || !numbers.has(extension))
    return beyond ? this.linked(reached) : sessions
  }

  private async compare(state: State): Promise<Plan> {
    const plan = await this.planFor(state, new Set())
    const gone = await goneNumbers(this.parts.pbx, plan)
    return gone.size === 0 ? plan : without(await this.planFor(state, gone), gone)
  }

  /** A session whose phone or extension is gone from the PBX routes nothing, until both are there. */
  private async planFor({ assignment, clearings }: State, gone: ReadonlySet<string>): Promise<Plan> {
    const { pbx } = this.parts
    const cleared = clearings.flatMap(({ entries }) => entries)
    const facts = emptied(await pbx.readEntries(factsNeeded(assignment)), cleared)
    const holdings = assignment.holdings.filter(
      ({ phone, extension }) => (facts.get(dialOf(phone)) ?? null) !== null && !gone.has(extension),
    )
    const wanted = route({ ...assignment, holdings }, facts)
    const { entries, hints } = await pbx.observe(wanted)
    return planRepairs(wanted, { entries: emptied(entries, cleared), hints })
  }

  private async carryOut(plan: Plan, { clearings, changing, settings }: State): Promise<void> {
    const { pbx, store } = this.parts
    const written = new Set(plan.entries.map(({ name }) => name))
    const cleared = clearings.flatMap(({ entries }) => entries).filter((name) => !written.has(name))
    await Promise.all([
      ...cleared.map((name) => pbx.writeEntry(name, null)),
      ...clearings.flatMap(({ states }) => states.map((state) => pbx.clearState(state))),
      ...plan.entries.map(({ name, wanted }) => pbx.writeEntry(name, wanted)),
    ])
    await Promise.all(plan.hints.map(({ extension, wanted }) => this.hints.replace(extension, wanted)))
    await store.settle(changing, settings.changedAt)
  }

  private async recordDrift(drift: Plan, concerned: readonly Concerned[]): Promise<void> {
    const { store, log } = this.parts
    const repaired = { ...drift, hints: drift.hints.filter(({ extension }) => !this.hints.isRefused(extension)) }
    const events = [...bySession(repaired, concerned)].map(([session, part]): NewEvent => {
      const { phone = null, extension = null, id: sessionId = null } = session ?? {}
      const data = { changes: describe(part) }
      log.warn({ phone, extension, ...data }, 'Repaired what something else had changed on the PBX')
      return { type: 'drift.repaired', data, actor, phone, extension, sessionId }
    })
    await store.record(...events)
  }

  /** The phones whose entries differ, except where a killed Asterisk may simply have forgotten the login. */
  private phonesOf({ entries }: Plan, concerned: readonly Concerned[]): string[] {
    return [...bySession({ entries, hints: [] }, concerned).keys()].flatMap((session) =>
      session === null || this.mayBeLost(session) ? [] : [session.phone],
    )
  }

  private mayBeLost({ appliedAt }: Concerned): boolean {
    const before = appliedAt ? this.lastOutage.getTime() - appliedAt.getTime() : -1
    return before >= 0 && before < graceSeconds * 1000
  }

  private async forgetRestored({ holdings, originals }: Assignment, plan: Plan): Promise<void> {
    const busy = numbersOf(holdings)
    const changed = new Set<EntryName>(plan.entries.map(({ name }) => name))
    const restored = [...originals.keys()].filter((name) => !busy.has(numberOf(name)) && !changed.has(name))
    await this.parts.store.forgetOriginals(restored, graceSeconds)
  }
}

const numbersOf = (holdings: readonly Holding[]) =>
  new Set(holdings.flatMap(({ phone, extension }) => [phone, extension]))

const clearingOf = ({ extension, phone }: Holding, originals: Entries) =>
  clearingFor(extension, phone, splitDevices(originals.get(devicesOf(extension))))

const emptied = (entries: Entries, names: readonly EntryName[]): Entries =>
  new Map([...entries, ...names.filter((name) => entries.has(name)).map((name) => [name, null] as const)])
