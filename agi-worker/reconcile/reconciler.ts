import type { EntryChange } from '../../lib/contract/events.ts'
import type { Settings } from '../../lib/contract/settings.ts'
import { AmiRefused } from '../adapters/ami-connection.ts'
import type { Pbx } from '../adapters/pbx.ts'
import type { RoutedSession, Store } from '../adapters/store.ts'
import type { Log } from '../log.ts'
import { type Assignment, factsNeeded, routeByDevice } from '../routing/device-assignment.ts'
import { devicesOf, type EntryName, splitDevices } from '../routing/entries.ts'
import { clearingFor } from '../routing/forwarding.ts'
import { brakeTrips, bySession, describe, numberOf, type Plan, planRepairs, without } from './plan.ts'

/** How long originals are kept after they were given back; a killed Asterisk forgets about a second. */
const graceSeconds = 15

export interface HeldPlan {
  phones: string[]
  changes: EntryChange[]
}

interface Parts {
  store: Store
  pbx: Pbx
  log: Log
  /** Called whenever a plan begins or ceases to be held back. */
  onHeld?: (held: HeldPlan | null) => void
}

/**
 * Brings the PBX to what the sessions say. Passes run one at a time, each reading sessions and PBX afresh,
 * so that no pass can act on what a later one has already changed.
 */
export class Reconciler {
  held: HeldPlan | null = null
  /** When the PBX was last seen to go; at first, when we began to look. */
  private lastOutage = new Date()
  private queue: Promise<unknown> = Promise.resolve()
  private fullQueued: Promise<void> | null = null
  private readonly refusedHints = new Map<string, string>()

  constructor(private readonly parts: Parts) {}

  /** One pass over the sessions of these numbers. Throws PbxUnavailable or AmiRefused when it could not finish. */
  settle(numbers: readonly string[]): Promise<void> {
    return this.enqueue(() => this.pass(new Set(numbers)))
  }

  /** One pass over everything. A call while another full pass still waits joins that one. */
  resync({ applyHeld = false } = {}): Promise<void> {
    if (this.fullQueued && !applyHeld) return this.fullQueued
    this.fullQueued = this.enqueue(() => {
      this.fullQueued = null
      return this.pass(null, applyHeld)
    })
    return this.fullQueued
  }

  /** The connection to the PBX was lost: it may come back without what it was told last. */
  noteOutage(): void {
    this.lastOutage = new Date()
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    const result = this.queue.then(step)
    this.queue = result.catch(() => undefined)
    return result
  }

  private async pass(scope: ReadonlySet<string> | null, applyHeld = false): Promise<void> {
    const { sessions, assignment, settings } = await this.load(scope)
    const plan = await this.compare(assignment)
    const unsettled = sessions.filter(({ settled }) => !settled)
    // Routed under older settings: what differs there was asked for, and nobody else's doing.
    const outdated = sessions.filter(({ settled, appliedAt }) => settled && appliedAt && appliedAt < settings.changedAt)
    const expected = [...unsettled, ...outdated].flatMap(({ phone, extension }) => [phone, extension])
    const drift = without(plan, new Set(expected))
    if (scope === null && !applyHeld && (await this.brake(drift, sessions, settings))) {
      return this.carryOut(subtract(plan, drift), unsettled, outdated, assignment)
    }
    await this.carryOut(plan, unsettled, outdated, assignment)
    await this.recordDrift(drift, sessions)
    if (applyHeld) this.hold(null)
    if (scope === null) await this.forgetRestored(assignment, plan)
  }

  private async load(scope: ReadonlySet<string> | null) {
    const { store } = this.parts
    const settings = await store.settings()
    const { ringOwnDevices } = settings
    // A person's own devices may be held by somebody else, so with that setting every session matters to every other.
    const numbers = scope && !ringOwnDevices ? [...scope] : undefined
    const sessions = await store.routedSessions(numbers)
    // A session that shares only one side with the scope is carried out whole, so its other side belongs to it.
    const involved = numbers && [...numbers, ...sessions.flatMap(({ phone, extension }) => [phone, extension])]
    const originals = await store.originals(involved)
    const holdings = sessions.filter(({ open }) => open)
    return { sessions, settings, assignment: { holdings, originals, ringOwnDevices } }
  }

  private async compare(assignment: Assignment): Promise<Plan> {
    const { pbx } = this.parts
    const facts = await pbx.readEntries(factsNeeded(assignment))
    const wanted = routeByDevice(assignment, facts)
    const [entries, hints] = await Promise.all([
      pbx.readEntries(wanted.entries.keys()),
      Promise.all([...wanted.hints.keys()].map(async (number) => [number, await pbx.readHint(number)] as const)),
    ])
    return planRepairs(wanted, { entries, hints: new Map(hints) })
  }

  private async carryOut(
    plan: Plan,
    unsettled: readonly RoutedSession[],
    outdated: readonly RoutedSession[],
    { originals }: Assignment,
  ): Promise<void> {
    const { pbx, store } = this.parts
    const clearings = unsettled.map(({ extension, phone }) => {
      return clearingFor(extension, phone, splitDevices(originals.get(devicesOf(extension))))
    })
    await Promise.all([
      ...clearings.flatMap(({ entries }) => entries.map((name) => pbx.writeEntry(name, null))),
      ...clearings.flatMap(({ states }) => states.map((state) => pbx.clearState(state))),
      ...plan.entries.map(({ name, wanted }) => pbx.writeEntry(name, wanted)),
    ])
    await Promise.all(plan.hints.map(({ extension, wanted }) => this.replaceHint(extension, wanted)))
    await store.settle([...unsettled, ...outdated])
  }

  /** A hint only feeds lamps: one that the PBX refuses is reported once and must not keep anybody from logging in. */
  private async replaceHint(extension: string, text: string): Promise<void> {
    try {
      await this.parts.pbx.replaceHint(extension, text)
      this.refusedHints.delete(extension)
    } catch (error) {
      if (!(error instanceof AmiRefused)) throw error
      if (this.refusedHints.get(extension) === error.reason) return
      this.refusedHints.set(extension, error.reason)
      this.parts.log.warn({ extension, reason: error.reason }, 'The PBX refused the hint; lamps may show the old state')
    }
  }

  private async recordDrift(drift: Plan, sessions: readonly RoutedSession[]): Promise<void> {
    const { store, log } = this.parts
    const actor = { kind: 'system', reason: 'reconciler' } as const
    const repaired = { ...drift, hints: drift.hints.filter(({ extension }) => !this.refusedHints.has(extension)) }
    for (const [session, part] of bySession(
      repaired,
      sessions.filter(({ open }) => open),
    )) {
      const { phone = null, extension = null, id: sessionId = null } = session ?? {}
      const changes = describe(part)
      log.warn({ phone, extension, changes }, 'Repaired what something else had changed on the PBX')
      await store.record({ type: 'drift.repaired', data: { changes }, actor, phone, extension, sessionId })
    }
  }

  /** True when the drift is too wide to be repaired unasked; the first time it is, that is recorded. */
  private async brake(drift: Plan, sessions: readonly RoutedSession[], settings: Settings): Promise<boolean> {
    const entriesOnly = { entries: drift.entries, hints: [] }
    const open = sessions.filter(({ open }) => open)
    const drifted = [...bySession(entriesOnly, open).keys()].filter((session) => session !== null)
    const phones = drifted.filter((session) => !this.mayBeLost(session)).map(({ phone }) => phone)
    const poolSize = await this.parts.store.poolSize()
    const held = brakeTrips(phones.length, poolSize, settings) ? { phones, changes: describe(drift) } : null
    if (held && !this.held) await this.announceHeld(held)
    this.hold(held)
    return held !== null
  }

  /** Whether a killed Asterisk may simply have forgotten this login: that is no sign of a wrong PBX. */
  private mayBeLost({ appliedAt }: RoutedSession): boolean {
    const before = appliedAt === null ? -1 : this.lastOutage.getTime() - appliedAt.getTime()
    return before >= 0 && before < graceSeconds * 1000
  }

  private hold(held: HeldPlan | null): void {
    const changed = held?.phones.join() !== this.held?.phones.join()
    this.held = held
    if (changed) this.parts.onHeld?.(held)
  }

  private async announceHeld(held: HeldPlan): Promise<void> {
    const { store, log } = this.parts
    log.error({ phones: held.phones }, 'Holding back repairs of too many phones at once; see the dashboard')
    await store.record({ type: 'plan.held', data: held, actor: { kind: 'system', reason: 'safety brake' } })
  }

  private async forgetRestored({ holdings, originals }: Assignment, plan: Plan): Promise<void> {
    const busy = new Set(holdings.flatMap(({ phone, extension }) => [phone, extension]))
    const changed = new Set<EntryName>(plan.entries.map(({ name }) => name))
    const restored = [...originals.keys()].filter((name) => !busy.has(numberOf(name)) && !changed.has(name))
    await this.parts.store.forgetOriginals(restored, graceSeconds)
  }
}

function subtract(plan: Plan, other: Plan): Plan {
  return {
    entries: plan.entries.filter((change) => !other.entries.includes(change)),
    hints: plan.hints.filter((change) => !other.hints.includes(change)),
  }
}
