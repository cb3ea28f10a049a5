import { setImmediate as pause } from 'node:timers/promises'
import type { Sample } from '../../lib/contract/metrics.ts'
import type { BulkReadings } from '../../pbx/bulk-readings.ts'
import { emergencyDeviceOf, type Entries, type EntryName, heldToOf, numberOf } from '../../pbx/entries.ts'
import type { Readings } from '../../pbx/readings.ts'
import type { Store } from '../adapters/postgres/store.ts'
import { deskEntries, type DeskWish, factsOfDesk, nobody, urgentEntries } from '../routing/free-desk.ts'
import type { Concerned } from './finding.ts'
import type { Around } from './reading.ts'
import type { Plan } from './plan.ts'

interface Parts {
  store: Store
  /** Whether the PBX can restrict free desks; null: it has not reported yet, and free desks are not touched. */
  can: () => boolean | null
}

/** Of the numbers that are looked at. */
interface Asked {
  restricted: ReadonlySet<string>
  assignment: { holdings: readonly { phone: string }[] }
}

export interface FreeDesksFound {
  plan: Plan
  /** The part of it that something else has caused. */
  drift: Plan
  /** Whose that is. */
  concerned: Concerned[]
  /** What no brake counts or holds back. */
  urgent: ReadonlySet<EntryName>
}

type Wishes = ReadonlyMap<string, DeskWish>

/**
 * Holds free desks to the calls that their location leaves them. Which those are the database says; which desks are held
 * to it is read from the PBX itself, so that nothing stays behind at a desk that left the pool.
 */
export class FreeDesks {
  /** What the PBX held as it was asked to when everything was last compared. */
  private readonly settled = new Map<EntryName, string | null>()
  /** The desks that the PBX restricted when it was last looked at, with what passes have written since; null: before that. */
  private seen: Set<string> | null = null
  /** Of when everything was last compared. */
  private lately: ReadonlySet<string> = new Set()

  constructor(private readonly parts: Parts) {}

  /** What a pass over these sessions will ask, as far as it can be known before. */
  namesAround({ begins, ends }: Around): EntryName[] {
    const ofDesk = (desk: string, wish: DeskWish) => (this.lately.has(desk) ? factsOfDesk(desk, wish) : [])
    return [...ofDesk(begins.phone, 'lifted'), ...ends.flatMap(({ phone }) => ofDesk(phone, 'restricted'))]
  }

  /** What a pass will ask. */
  namesNear(near: Asked): EntryName[] {
    return [...this.wishesNear(near)].flatMap(([desk, wish]) => factsOfDesk(desk, wish))
  }

  /** What differs at the desks that somebody logs in or out of; the others are left to the comparison of everything. */
  async planNear(readings: Readings, near: Asked): Promise<Plan> {
    const wishes = this.wishesNear(near)
    const names = namesOf(wishes)
    for (const name of names) this.settled.delete(name)
    const found = await readings.readEntries(names)
    const wanted = wantedBy(wishes, found)
    for (const [name, value] of wanted) this.see(name, value)
    return planFor(wanted, found)
  }

  /**
   * What differs at all desks.
   * @param held the phones whose repair waits for somebody's decision
   */
  async planAll(readings: BulkReadings, state: Asked, held: readonly string[]): Promise<FreeDesksFound> {
    this.lately = state.restricted
    const waiting = new Set(held)
    const wishes = this.wishesAll(state, await this.lookForMarks(readings, state), waiting)
    await pause()
    const found = await readings.readEntries(namesOf(wishes))
    if (this.parts.can() !== null) this.seen = restrictedAmong(wishes.keys(), found)
    await pause()
    const wanted = wantedBy(wishes, found)
    const plan = planFor(wanted, found)
    const urgent = urgentEntries(wanted, found)
    const isHeld = (name: EntryName) => waiting.has(numberOf(name)) && !urgent.has(name)
    const drift = this.driftIn(plan, wanted, isHeld)
    return { plan, drift, urgent, concerned: desksIn(drift).map((desk) => ({ phone: desk, extension: desk })) }
  }

  samples(): Sample[] {
    return this.seen ? [{ metric: 'hotdesk_desks_restricted', value: this.seen.size }] : []
  }

  private see(name: EntryName, value: string | null): void {
    const desk = numberOf(name)
    if (name !== emergencyDeviceOf(desk).user) return
    if (value === nobody) this.seen?.add(desk)
    else this.seen?.delete(desk)
  }

  /** The PBX may come back without what it acknowledged last: that is nobody else's doing. */
  noteOutage(): void {
    this.settled.clear()
  }

  private wishesNear(near: Asked): Wishes {
    return this.parts.can() ? wishesOf(near.restricted, heldIn(near), []) : liftedIn(near)
  }

  private wishesAll(state: Asked, marked: readonly string[], waiting: ReadonlySet<string>): Wishes {
    const can = this.parts.can()
    // Whose repair waits goes on differing: else the brake would let go of it.
    if (can === null) return new Map([...restrictedIn(state, waiting), ...liftedIn(state)])
    return wishesOf(can ? state.restricted : new Set(), heldIn(state), marked)
  }

  /** The desks with our mark. Where there is none any more, nobody has to wait for it. */
  private async lookForMarks(readings: BulkReadings, { restricted }: Asked): Promise<string[]> {
    const { store } = this.parts
    const since = await store.restrictedSince()
    const marked = await this.heldTo(readings)
    if (since && marked.length === 0 && restricted.size === 0) await store.forgetRestriction(since)
    return marked
  }

  /** The desks that the PBX says we have restricted, wherever they are now. */
  private async heldTo(readings: BulkReadings): Promise<string[]> {
    const tree = await readings.readAlike(heldToOf(''))
    if (tree) return deskNames(tree.keys())
    // An old Asterisk cannot say; what left the pool while no worker ran is not found there.
    const known = [...new Set([...deskNames(this.settled.keys()), ...(await this.parts.store.pool())])]
    const held = await readings.readEntries(known.map(heldToOf))
    return known.filter((desk) => held.get(heldToOf(desk)) !== null)
  }

  /** What was as asked, and is not any more although the same is asked; and everything that is held back. */
  private driftIn({ entries }: Plan, wanted: Entries, isHeld: (name: EntryName) => boolean): Plan {
    const drift = entries.filter(({ name, wanted }) => this.settled.get(name) === wanted || isHeld(name))
    const isDrift = new Set(drift.map(({ name }) => name))
    const ours = new Set(entries.flatMap(({ name }) => (isDrift.has(name) ? [] : name)))
    this.settled.clear()
    for (const [name, value] of wanted) if (!ours.has(name)) this.settled.set(name, value)
    return { entries: drift, hints: [] }
  }
}

const desksIn = ({ entries }: Plan) => deskNames(entries.map(({ name }) => name))

const deskNames = (names: Iterable<EntryName>) => [...new Set([...names].map((name) => numberOf(name)))]

const heldIn = ({ assignment }: Asked) => new Set(assignment.holdings.map(({ phone }) => phone))

/** People at desks call as themselves, no matter what the PBX can do: that needs nothing but our mark. */
function liftedIn(state: Asked): Wishes {
  const held = heldIn(state)
  return new Map([...state.restricted].filter((desk) => held.has(desk)).map((desk) => [desk, 'lifted'] as const))
}

const restrictedIn = ({ restricted }: Asked, desks: ReadonlySet<string>): Wishes =>
  new Map([...restricted].filter((desk) => desks.has(desk)).map((desk) => [desk, 'restricted'] as const))

/** A desk that is not to be restricted any more is given back at once, also while somebody is there. */
function wishesOf(restricted: ReadonlySet<string>, held: ReadonlySet<string>, heldTo: Iterable<string>): Wishes {
  const wishes = new Map<string, DeskWish>()
  for (const desk of heldTo) wishes.set(desk, 'ordinary')
  for (const desk of restricted) wishes.set(desk, held.has(desk) ? 'lifted' : 'restricted')
  return wishes
}

const restrictedAmong = (desks: Iterable<string>, found: Entries) =>
  new Set([...desks].filter((desk) => found.get(heldToOf(desk)) && found.get(emergencyDeviceOf(desk).user) === nobody))

const namesOf = (wishes: Wishes) => [...wishes].flatMap(([desk, wish]) => factsOfDesk(desk, wish))

const wantedBy = (wishes: Wishes, facts: Entries): Entries =>
  new Map([...wishes].flatMap(([desk, wish]) => deskEntries(desk, wish, facts)))

function planFor(wanted: Entries, found: Entries): Plan {
  const entries = [...wanted].map(([name, value]) => ({ name, found: found.get(name) ?? null, wanted: value }))
  return { entries: entries.filter((entry) => entry.found !== entry.wanted), hints: [] }
}
