import { accessDenials } from '../../lib/contract/access.ts'
import type { Actor } from '../../lib/contract/actor.ts'
import type { Denial } from '../../lib/contract/commands.ts'
import { AmiRefused, PbxUnavailable } from '../../pbx/ami-connection.ts'
import type { Context } from '../context.ts'
import { persist } from '../persist.ts'
import { recordRefusal, type Refused, withdraw } from '../pins/refusal.ts'
import type { Reading } from '../reconcile/reading.ts'
import { ask, findOriginals, findSetAside, findSetAsideSince, type LogInInput } from './ask.ts'
import type { OpenSession } from './decide.ts'
import { Denied } from './denied.ts'
import { OutcomeUnknown } from './outcome-unknown.ts'

export interface LoggedIn {
  session: OpenSession
  /** True when the person was logged in here already and nothing changed. */
  repeated: boolean
}

/**
 * Logs an extension in at a phone: ends what it displaces, opens the session, and brings the PBX to it. Throws Denied
 * for a refusal (recorded as an event); 'pbx_unavailable' when the PBX cannot be read or written; OutcomeUnknown when
 * the login may be in force all the same.
 */
export async function logIn(ctx: Context, input: LogInInput, actor: Actor): Promise<LoggedIn> {
  const { phone, extension } = input
  // A person acting on somebody's behalf has no PIN to guess.
  const pinTry = input.pin === null ? null : (input.pinTry ?? (await ctx.store.beginPinTry(phone, extension)).pinTry)
  try {
    const { person, decision, facts, reading } = await ask(ctx, input, pinTry)
    if (!decision.allowed) throw new Denied(decision.refusal.denial, decision.refusal.by)
    const repeated = await confirmRepeat(ctx, decision.repeat, actor)
    if (repeated && pinTry) await ctx.store.forgivePins(phone, extension)
    if (repeated) return { session: repeated, repeated: true }
    const originals = await findOriginals(ctx, input, await facts)
    const setAside = findSetAside(input, originals, await facts)
    const setAsideSince = () => findSetAsideSince(ctx, input, originals, reading)
    const ends = decision.repeat
      ? []
      : decision.ends.map((end) => ({ ...end, ...(input.note && { note: input.note }) }))
    const who = { phone, extension, name: person.name, actor, byPin: pinTry !== null }
    const session = await ctx.store.startSession({ ...who, ends, originals, setAside, setAsideSince })
    await bringAbout(
      ctx,
      session,
      ends.map((end) => end.session),
      reading,
    )
    ctx.log.info({ phone, extension, from: ends.map((end) => end.session.phone) }, 'Logged in')
    ctx.freed?.(ends.flatMap(({ session: ended }) => [ended.phone, ended.extension]))
    return { session, repeated: false }
  } catch (error) {
    throw await denied(ctx, { phone, extension, pinTry }, actor, error)
  }
}

/** The session that is open here already; null where there is none, or it has ended while the PIN was typed. */
async function confirmRepeat(
  { store }: Context,
  repeat: OpenSession | null,
  actor: Actor,
): Promise<OpenSession | null> {
  if (!repeat || !(await store.findOpenSession(repeat.id))) return null
  const { id: sessionId, phone, extension } = repeat
  await store.record({ type: 'login.repeated', data: {}, actor, phone, extension, sessionId })
  return repeat
}

/** How long a login waits for a database that has just cut its connections. */
const waitMs = 3_000

/** A session whose routing cannot be set up now is undone, so that what the person hears stays true. */
async function bringAbout(
  ctx: Context,
  session: OpenSession,
  before: readonly OpenSession[],
  reading: Reading,
): Promise<void> {
  const numbers = [session, ...before].flatMap(({ phone, extension }) => [phone, extension])
  try {
    await persist(waitMs, () => ctx.reconciler.reconcileNumbers(numbers, reading), isNotOfPbx)
  } catch (error) {
    const { phone, extension } = session
    ctx.log.warn({ phone, extension, cause: String(error) }, 'The PBX did not take the routing; undoing')
    await undo(ctx, session, before)
    throw error
  }
}

/**
 * A refusal means that the session is over already. After a failure it is in force, and the next comparison carries it
 * out; so it does when the worker dies before this.
 */
async function undo({ store }: Context, session: OpenSession, before: readonly OpenSession[]): Promise<void> {
  try {
    await store.undoSession(session, before, { kind: 'system', reason: 'the PBX did not take the routing' })
  } catch (error) {
    if (!(error instanceof Denied)) throw new OutcomeUnknown(error)
  }
}

const isOfPbx = (error: unknown) => error instanceof PbxUnavailable || error instanceof AmiRefused
const isNotOfPbx = (error: unknown) => !isOfPbx(error)

/** What people type may be a PIN in the wrong place: only an extension that is known to exist is written down. */
const extensionExists = new Set<Denial>([
  ...(['wrong_pin', 'no_mailbox', 'no_pin', 'pin_locked', 'trivial_pin', 'lost_race'] as const),
  ...accessDenials,
])

async function denied(ctx: Context, input: Refused, actor: Actor, error: unknown): Promise<unknown> {
  if (!(error instanceof Denied) && !isOfPbx(error)) {
    await withdraw(ctx, input.pinTry)
    return error
  }
  const refusal = error instanceof Denied ? error : new Denied('pbx_unavailable')
  const reason = refusal.denial
  const phone = input.phone
  const extension = extensionExists.has(reason) ? input.extension : null
  ctx.log.info({ phone, extension, reason, cause: String(error) }, 'Login denied')
  // A rule asks again and again, and says once what keeps it.
  if (actor.kind === 'rule') return refusal
  // That it cannot be written down must not hide why it was denied.
  await recordRefusal(ctx, input, { type: 'login.denied', data: refusal.data, actor, phone, extension }).catch(
    (failure: unknown) => ctx.log.warn({ cause: String(failure) }, 'A denied login could not be recorded'),
  )
  return refusal
}
