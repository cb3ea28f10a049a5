import { setImmediate as pause } from 'node:timers/promises'
import type { Sample } from '../../lib/contract/metrics.ts'
import type { Settings } from '../../lib/contract/settings.ts'
import { type EntryName, numberOf } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { RoutedSession, Store } from '../adapters/postgres/store.ts'
import { workerBefore } from '../adapters/postgres/worker-state.ts'
import type { Log } from '../log.ts'
import { Brake } from './brake.ts'
import { type Concerned, type Finding, holdBack, leaveOut } from './finding.ts'
import type { Held } from './held.ts'
import { FreeDesks } from './free-desks.ts'
import { Hints } from './hints.ts'
import { LateUsers } from './late-users.ts'
import { numbersOf } from './load.ts'
import { Look } from './look.ts'
import { graceMs, Outage } from './outage.ts'
import { Pace } from './pace.ts'
import { passOver } from './pass.ts'
import { Passes } from './passes.ts'
import { without } from './plan.ts'
import { portionsOf, portionWithout } from './portions.ts'
import { Progress } from './progress.ts'
import { Queue } from '../queue.ts'
import { type Around, readAround, type Reading } from './reading.ts'
import { DriftRecord } from './record.ts'
import { Settling } from './settling.ts'
import { Versions } from './versions.ts'
import { write } from './writes.ts'

interface Parts {
  store: Store
  pbx: Pbx
  log: Log
  /** Called whenever a plan begins or ceases to be held back, or another one is. */
  onHeld?: (held: Held | null) => void
  /** Called whenever a login or logout has reached the PBX; see there. */
  onRouted?: (numbers: ReadonlySet<string>, sessions: readonly RoutedSession[], settings: Settings) => void
  /** Whether the PBX can restrict the calls of free desks; null: it has not reported yet. Left out: it can. */
  canRestrict?: () => boolean | null
  /** How much longer than a comparison the rest after it lasts; a usual number where it is left out. */
  rest?: number
}

interface Resync {
  /** Carry out what the brake holds back. */
  applyHeld?: boolean
  /** Whose repairs these are; left out: nobody asked for them. */
  requestId?: string | null
  /** Also look at the entries of those who are not logged in: a reload or a backup may have brought old ones back. */
  everybody?: boolean
}

/** A statement holds its rows until it ends, and a login may wait for one of them. */
const markedAtOnce = 1_000

/**
 * Brings the PBX to what the sessions say. Looking keeps nobody waiting: it runs beside the passes of people who log
 * in, and what it finds about their numbers does not count. Everything that writes is a pass or a portion of a repair,
 * one at a time.
 */
export class Reconciler {
  private readonly outage = new Outage()
  private readonly brake: Brake
  private readonly hints: Hints
  private readonly record: DriftRecord
  private readonly settling: Settling
  private readonly look: Look
  private readonly freeDesks: FreeDesks
  private readonly passes: Passes
  private readonly looks = new Queue()
  private readonly pace: Pace
  private readonly progress = new Progress()
  private readonly versions = new Versions()
  private waiting: { done: Promise<void>; options: Resync } | null = null

  constructor(private readonly parts: Parts) {
    const { store, pbx, log, canRestrict: can = () => true } = parts
    const lateUsers = new LateUsers(store)
    this.brake = new Brake(parts, this.outage)
    this.hints = new Hints(pbx, log)
    this.record = new DriftRecord(store, log, this.hints)
    this.freeDesks = new FreeDesks({ store, can })
    this.look = new Look({ store, pbx, lateUsers, freeDesks: this.freeDesks, progress: this.progress })
    this.pace = new Pace(parts.rest)
    this.settling = new Settling(parts)
    const { brake, freeDesks, hints, record, settling, versions } = this
    const touch = (numbers: Iterable<string>) => this.passes.touch(numbers)
    const { onRouted = () => undefined } = parts
    const goesOn = () => this.passes.goesOn()
    const ofPass = { store, pbx, freeDesks, hints, brake, record, settling, touch, goesOn, versions, onRouted }
    this.passes = new Passes((numbers, readings) => passOver(ofPass, numbers, readings))
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

  /**
   * One pass over the sessions of these numbers. Throws PbxUnavailable or AmiRefused when it could not finish.
   * @param reading what the caller has just read about them, to be believed as far as nothing was written since
   */
  reconcileNumbers(numbers: readonly string[], reading?: Reading): Promise<void> {
    return this.passes.runFor(numbers, reading)
  }

  /** Reads what a pass over these sessions would read, and `more`. */
  read(around: Around, more: readonly EntryName[]): Promise<Reading> {
    return readAround(this.parts.pbx, this.versions, around, [...more, ...this.freeDesks.namesAround(around)])
  }

  /** Whether nothing was written to the PBX about its numbers since. */
  isCurrent({ version, numbers }: Reading): boolean {
    return this.versions.isCurrent(version, numbers)
  }

  /** Compares everything and repairs what differs. A call while another one waits for its turn joins that one. */
  resync(options: Resync = {}): Promise<void> {
    if (this.waiting) {
      Object.assign(this.waiting.options, options)
      return this.waiting.done
    }
    const asked = { ...options }
    const done = this.looks.run(() => {
      this.waiting = null
      return this.pace.timed(() => this.compareAll(asked))
    })
    this.waiting = { done, options: asked }
    return done
  }

  /**
   * Whether it is time for a comparison that nobody asked for: one of a large pool takes its time, and the next one waits
   * as many times longer.
   */
  get hasRested(): boolean {
    return this.pace.allows()
  }

  /** Resolves when the work under way has had its turn, or goes on: it never does when something hangs. */
  async turn(): Promise<void> {
    const look = Promise.race([this.looks.run(() => Promise.resolve()), this.progress.next()])
    await Promise.all([look, this.passes.turn(), this.settled()])
  }

  samples(): Sample[] {
    return this.freeDesks.samples()
  }

  /** Resolves when the database knows what the PBX holds after the passes so far. */
  settled(): Promise<void> {
    return this.settling.over()
  }

  /** The connection to the PBX was lost: it may come back without what it acknowledged last. */
  noteOutage(): void {
    this.outage.begin()
    this.freeDesks.noteOutage()
    this.versions.raiseAll()
  }

  private async compareAll(options: Resync): Promise<void> {
    const compared = this.outage.comparing()
    await this.passes.watching(async (touched) => {
      await this.settled()
      const finding = await this.look.everywhere(this.held?.phones ?? [], options)
      const own = leaveOut(finding, touched)
      await pause()
      const held = options.applyHeld ? new Set<string>() : await this.heldOf(own)
      await this.repair(holdBack(own, held), touched, options.requestId)
      if (options.applyHeld) this.brake.release()
      compared()
      await pause()
      await this.forgetRestored(finding)
    })
  }

  /** The numbers of the phones whose repair is held back, and of their people; but nobody who has logged in or out since. */
  private async heldOf({ state, drift: found, concerned, urgent }: Finding): Promise<Set<string>> {
    const drift = { ...found, entries: found.entries.filter(({ name }) => !urgent.has(name)) }
    const phones = this.brake.phonesIn(drift, concerned)
    if (!(await this.brake.stops(drift, phones, state.settings))) return new Set()
    const [isHeld, ours] = [new Set(phones), numbersOf(state.unsettled)]
    const held = numbersOf(concerned.filter(({ phone }: Concerned) => isHeld.has(phone)))
    return new Set([...held].filter((number) => !ours.has(number)))
  }

  /** Portion by portion. What a pass is over meanwhile is left to it. */
  private async repair(finding: Finding, touched: ReadonlySet<string>, requestId?: string | null): Promise<void> {
    const { store, pbx } = this.parts
    const { settings, sessions } = finding.state
    const leftOut = new Set<string>()
    const portions = portionsOf(finding, sessions)
    await pause()
    for (const portion of portions) {
      await this.passes.enqueue(async () => {
        for (const number of touched) leftOut.add(number)
        const { plan, switching } = portionWithout(portion, touched)
        await write({ pbx, hints: this.hints, versions: this.versions }, plan, switching)
      })
      this.progress.made()
    }
    const { done, switching } = leaveOut(finding, touched)
    const over = { setAside: finding.state.setAside, returned: switching.returns }
    for (let start = 0; start < done.length; start += markedAtOnce) {
      await store.markApplied(done.slice(start, start + markedAtOnce), settings, over)
      this.progress.made()
    }
    await this.record.note(without(finding.drift, leftOut), finding.concerned, requestId)
  }

  private async forgetRestored({ state: { assignment }, plan }: Finding): Promise<void> {
    const busy = numbersOf(assignment.holdings)
    const changed = new Set<string>(plan.entries.map(({ name }) => name))
    const restored = [...assignment.originals.keys()].filter((name) => !busy.has(numberOf(name)) && !changed.has(name))
    await this.parts.store.forgetOriginals(restored, graceMs / 1000)
  }
}
