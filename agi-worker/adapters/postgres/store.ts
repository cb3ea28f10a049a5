import type { Actor } from '../../../lib/contract/actor.ts'
import type { EndReason } from '../../../lib/contract/commands.ts'
import {
  type PinSettings,
  type RoutingSettings,
  type Settings,
  settingsSchema,
} from '../../../lib/contract/settings.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import type { PlacedRule } from '../../../lib/contract/logout-rules.ts'
import type { EntryName } from '../../../pbx/entries.ts'
import type { Access } from '../../sessions/access.ts'
import { type Now, systemTime } from '../../clock.ts'
import type { EndedCall } from '../../history/call-book.ts'
import type { PinTry } from '../../pins/pin-try.ts'
import type { OwnedDesk } from '../../owners/decide.ts'
import type { OpenSession, Seen } from '../../sessions/decide.ts'
import type { Database } from './database.ts'
import { hasLastDays, readValidUntil } from './access.ts'
import { forgetOriginals } from './forget-originals.ts'
import { saveCalls } from './calls.ts'
import { findHolders, findPhone, findPhoneOfSeveral } from './holders.ts'
import { markApplied } from './mark-applied.ts'
import { readOriginals } from './originals.ts'
import { forgetLogoutOrders, type LogoutOrder, readLogoutOrders } from './logout-orders.ts'
import { keepCallWatch, readLogoutRules, readSeats, type Seat } from './logout-rules.ts'
import {
  beginPinTry,
  forgetOldPins,
  forgivePins,
  type PinLockNews,
  readPinSettings,
  recordWrongPin,
  withdrawPinTry,
  type WrongPin,
} from './pin-tries.ts'
import { readOwnedDesks } from './owned-desks.ts'
import { type CallsSeen, type PhoneState, readPhonesWithoutState, savePhoneStates } from './phone-states.ts'
import { recordMany } from './record-many.ts'
import { chosenForFreeDesks, forgetRestriction, readRestrictedDesks, restrictedSince } from './restricted-desks.ts'
import type { RoutedSession } from './routed-session.ts'
import { readEndedSince, readRoutedSessions } from './routed-sessions.ts'
import { readNear, type RoutingState } from './routing-state.ts'
import { readRows } from './rows.ts'
import { nothingOver, type Over, readSetAside, type Remembered } from './set-aside.ts'
import { endSession, type NewEvent, record } from './session-writes.ts'
import { type NewSession, startSession } from './start-session.ts'
import { transact, type Transaction } from './transact.ts'
import { undoSession } from './undo-session.ts'

export type { Seat } from './logout-rules.ts'
export type { PhoneState } from './phone-states.ts'
export type { RoutedSession } from './routed-session.ts'

/** Sessions, originals and events of one PBX in PostgreSQL. The worker is their only writer. */
export class Store {
  constructor(
    readonly db: Database,
    readonly pbxId: string,
    /** In the events that it writes; null: nobody's request. */
    readonly requestId: string | null = null,
    /** What time it is: when sessions begin and end, and which clocks have come. */
    readonly now: Now = systemTime,
  ) {}

  /** The same for one request. */
  forRequest(requestId: string): Store {
    return new Store(this.db, this.pbxId, requestId, this.now)
  }

  private get ofPbx() {
    return { pbxId: this.pbxId }
  }

  /** What is seen when a person begins, and what is ruled about them there. */
  holders(phone: string, extension: string): Promise<Seen & { access: Access }> {
    return findHolders(this.db, this.pbxId, phone, extension)
  }

  /** When somebody's right to be at a desk ends, of those of whom that is known; see there. */
  validUntil(sessions: readonly Pick<OpenSession, 'phone' | 'extension'>[]): Promise<Map<string, Date>> {
    return readValidUntil(this, sessions)
  }

  /** Whether anybody's right to be at a desk has an end at all. */
  hasLastDays(): Promise<boolean> {
    return hasLastDays(this)
  }

  /** What is seen when a person begins who has a PIN to enter; see there. */
  beginPinTry(phone: string, extension: string, now = this.now()): ReturnType<typeof beginPinTry> {
    return beginPinTry(this.db, this.pbxId, { phone, extension }, now)
  }

  /** Counts a wrong PIN, with its event; gives the locks that it brings about. */
  recordWrongPin(wrong: WrongPin, denied: NewEvent, now = this.now()): Promise<PinLockNews[]> {
    return recordWrongPin(this.db, this, wrong, denied, now)
  }

  withdrawPinTry(pinTry: PinTry): Promise<void> {
    return withdrawPinTry(this.db, pinTry)
  }

  /** For a right PIN with which no session begins: startSession forgives by itself. */
  forgivePins(phone: string, extension: string): Promise<void> {
    return forgivePins(this.db, this.pbxId, { phone, extension }, this.now())
  }

  /** Of tries and locks what decides nothing any more; see there. */
  forgetOldPins(now = this.now()): Promise<void> {
    return forgetOldPins(this.db, this.pbxId, now)
  }

  pinSettings(): Promise<PinSettings> {
    return readPinSettings(this.db, this.pbxId)
  }

  /** Open sessions at phones that are not in the pool any more, no matter how they left it. */
  strandedSessions(): Promise<OpenSession[]> {
    return this.db.$queryRaw<OpenSession[]>`
      SELECT id, phone, extension, name, started_at AS "startedAt" FROM sessions
      WHERE pbx = ${this.pbxId} AND ended_at IS NULL
        AND phone NOT IN (SELECT number FROM phones WHERE pbx = ${this.pbxId})`
  }

  /** Desks with an owner who is not logged in there; with `numbers`, those that these phones and people concern. */
  ownedDesks(numbers?: readonly string[]): Promise<OwnedDesk[]> {
    return readOwnedDesks(this, numbers)
  }

  findOpenSession(id: string): Promise<OpenSession | null> {
    return this.db.session.findFirst({ where: { ...this.ofPbx, id, endedAt: null } })
  }

  /** The newest session that was begun, or ended (wherever it was), by dialling at this phone since then; null: none. */
  sessionDialled(phone: string, since: Date): Promise<(OpenSession & { endedAt: Date | null }) | null> {
    const by = { equals: { kind: 'phone', number: phone } satisfies Actor }
    const begun = { phone, startedAt: { gte: since }, endedAt: null, startedBy: by }
    const ended = { endedAt: { gte: since }, endReason: 'logout', endedBy: by }
    return this.db.session.findFirst({
      where: { ...this.ofPbx, OR: [begun, ended] },
      orderBy: { startedAt: 'desc' },
    })
  }

  /**
   * Ends the sessions given, as far as they are still open, and opens the new one, in one transaction with its events.
   * Throws Denied('lost_race') when somebody else holds the phone now, or the extension is logged in elsewhere;
   * OutcomeUnknown as every write of sessions does.
   */
  startSession(input: NewSession): Promise<OpenSession> {
    return startSession(this.db, this, input, this.now())
  }

  /** Ends an open session with its event. Throws Denied('no_such_session') when somebody else ended it first. */
  async endSession(session: OpenSession, reason: EndReason, actor: Actor, note = ''): Promise<Date> {
    const endedAt = this.now()
    const end = (tx: Transaction) => endSession(tx, this, { session, reason, note }, actor, endedAt)
    await transact(this.db, end, (tx) => hasEnded(tx, session, endedAt))
    return endedAt
  }

  /**
   * Ends a session whose routing could not be set up, and opens those again, of the ones seen `before`, that have ended
   * for it, as far as phone and extension are still free: all of it or nothing.
   * Throws Denied('no_such_session') when somebody has logged it out already.
   */
  async undoSession(session: OpenSession, before: readonly OpenSession[], actor: Actor): Promise<void> {
    const endedAt = new Date()
    const undo = (tx: Transaction) => undoSession(tx, this, { session, before }, actor, endedAt)
    await transact(this.db, undo, (tx) => isUndone(tx, session))
  }

  async record(...events: NewEvent[]): Promise<void> {
    if (events.length > 0) await record(this.db, this, events)
  }

  /** The same for so many that the way through Prisma would hold up everybody else. */
  recordMany(events: readonly NewEvent[]): Promise<void> {
    return recordMany(this.db, this, events)
  }

  /** Open sessions and those whose start or end has not reached the PBX yet. */
  routedSessions(): Promise<RoutedSession[]> {
    return readRoutedSessions(this)
  }

  /** Extensions of which a session has ended since then. */
  endedSince(since: Date): Promise<string[]> {
    return readEndedSince(this, since)
  }

  /** What to give back; with `numbers`, only the entries about these extensions and devices. */
  originals(numbers?: readonly string[]): Promise<Map<EntryName, string | null>> {
    return readOriginals(this, numbers)
  }

  /** Desks of the pool that call inside and emergency numbers alone while nobody is there. */
  restrictedDesks(): Promise<ReadonlySet<string>> {
    return readRestrictedDesks(this)
  }

  /** What was chosen for free desks, anywhere on the PBX. */
  chosenForFreeDesks(): ReturnType<typeof chosenForFreeDesks> {
    return chosenForFreeDesks(this)
  }

  /** When desks were last to be held to that; null: nothing of it is left on the PBX. */
  restrictedSince(): Promise<Date | null> {
    return restrictedSince(this)
  }

  /** Notes that nothing of it is left on the PBX; see there. */
  forgetRestriction(since: Date): Promise<void> {
    return forgetRestriction(this, since)
  }

  /** Notes that the PBX now holds the start (or the end) of these sessions, routed under these settings. */
  markApplied(sessions: readonly RoutedSession[], settings: RoutingSettings, over: Over = nothingOver): Promise<void> {
    return markApplied(this.db, this, sessions, settings, over)
  }

  /** What was switched off of numbers that no session holds; see there. */
  setAside(): Promise<Remembered[]> {
    return readSetAside(this)
  }

  /** What decides about these numbers alone; see there. */
  near(numbers: ReadonlySet<string>): Promise<RoutingState & { numbers: ReadonlySet<string> }> {
    return readNear(this, numbers)
  }

  /** Forgets what the PBX was seen to hold again, as far as no session needs it; see there. */
  forgetOriginals(names: readonly EntryName[], seconds: number): Promise<void> {
    return forgetOriginals(this, names, seconds)
  }

  async settings(): Promise<Settings> {
    const rows = await this.db.settings.findMany({ where: this.ofPbx })
    return settingsSchema.parse(Object.assign({}, ...rows.map(({ values }) => values)))
  }

  /** A phone that has left the pool meanwhile is passed over. */
  savePhoneStates(states: readonly (readonly [number: string, state: PhoneState])[], seen?: CallsSeen): Promise<void> {
    return savePhoneStates(this, states, seen)
  }

  /** Those of the calls that are somebody's, as theirs; gives how many. */
  saveCalls(calls: readonly EndedCall[]): Promise<number> {
    return saveCalls(this, calls)
  }

  /** When people are logged out automatically. Rules of a kind that this version does not know are left out. */
  logoutRules(): Promise<PlacedRule[]> {
    return readLogoutRules(this)
  }

  /** Who is logged in, with what decides when that ends. */
  seats(): Promise<Seat[]> {
    return readSeats(this)
  }

  /** Who is to be logged out as soon as they are in no call. */
  logoutOrders(): Promise<LogoutOrder[]> {
    return readLogoutOrders(this)
  }

  forgetLogoutOrders(sessionIds: readonly string[]): Promise<void> {
    return forgetLogoutOrders(this, sessionIds)
  }

  /** The phone where this extension is logged in; null: nowhere. */
  async seatOf(extension: string): Promise<string | null> {
    const open = { ...this.ofPbx, extension, endedAt: null }
    return (await this.db.session.findFirst({ where: open, select: { phone: true } }))?.phone ?? null
  }

  /** Notes that every call is heard now, and returns since when; see there. */
  keepCallWatch(): Promise<Date> {
    return keepCallWatch(this)
  }

  /** Phones of the pool of which nothing is kept. */
  phonesWithoutState(): Promise<string[]> {
    return readPhonesWithoutState(this)
  }

  /** The numbers of the pool. */
  async pool(): Promise<string[]> {
    const rows = await readRows<{ number: string }>(
      this.db,
      Prisma.sql`SELECT number FROM phones WHERE pbx = ${this.pbxId} ORDER BY number`,
    )
    return rows.map(({ number }) => number)
  }

  poolSize(): Promise<number> {
    return this.db.phone.count({ where: this.ofPbx })
  }

  /** Those of these numbers that are in the pool. */
  async poolAmong(numbers: readonly string[]): Promise<string[]> {
    const where = { ...this.ofPbx, number: { in: [...numbers] } }
    return (await this.db.phone.findMany({ where, select: { number: true } })).map(({ number }) => number)
  }

  async isInPool(number: string): Promise<boolean> {
    return (await this.db.phone.count({ where: { ...this.ofPbx, number } })) > 0
  }

  /** The phone that the PBX was last seen to dial as `dial`, or null. */
  phoneDialledAs(dial: string): Promise<string | null> {
    return findPhone(this.db, this.pbxId, dial)
  }

  /** The phone that the PBX was last seen to dial as `endpoint` and others at once, or null; looks at the whole pool. */
  phoneDialledAlsoAs(endpoint: string): Promise<string | null> {
    return findPhoneOfSeveral(this.db, this.pbxId, endpoint)
  }

  /** Phones of the pool that the PBX has not been asked about, or did not know. */
  async phonesWithoutDial(): Promise<string[]> {
    const rows = await readRows<{ number: string }>(
      this.db,
      Prisma.sql`
        SELECT number FROM phones LEFT JOIN phone_status ON phone_id = phones.id WHERE pbx = ${this.pbxId} AND dial IS NULL`,
    )
    return rows.map(({ number }) => number)
  }
}

const hasEnded = async (tx: Transaction, { id }: OpenSession, endedAt: Date) =>
  (await tx.session.count({ where: { id, endedAt } })) > 0

const isUndone = async (tx: Transaction, { id }: OpenSession) =>
  (await tx.session.count({ where: { id, endReason: 'not_applied' } })) > 0
