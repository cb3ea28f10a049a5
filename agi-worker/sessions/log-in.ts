import type { Actor } from '../../lib/contract/actor.ts'
import type { Denial } from '../../lib/contract/commands.ts'
import { AmiRefused, PbxUnavailable } from '../adapters/ami-connection.ts'
import type { Context } from '../context.ts'
import { type Holding, takenOverBy } from '../routing/assignment.ts'
import { devicesOf, dialOf, type Entries } from '../routing/entries.ts'
import { factsOfDevices, originalsOf } from '../routing/free-phones.ts'
import { decideLogin, type OpenSession, type Seen } from './decide.ts'
import { Denied } from './denied.ts'
import { findPerson, pinMatches } from './person.ts'

export interface LogInInput {
  phone: string
  extension: string
  /** What the person typed; null when an administrator acts on their behalf. */
  pin: string | null
  /** Who held phone and extension when the person began. */
  seen: Seen
}

export interface LoggedIn {
  session: OpenSession
  /** True when the person was logged in here already and nothing changed. */
  repeated: boolean
}

/**
 * Logs an extension in at a phone: ends what it displaces, opens the session, and brings the PBX to it.
 * Throws Denied for a refusal (recorded as an event); 'pbx_unavailable' when the PBX cannot be asked or told.
 */
export async function logIn(ctx: Context, input: LogInInput, actor: Actor): Promise<LoggedIn> {
  const { phone, extension } = input
  try {
    const { person, decision } = await ask(ctx, input)
    if (!decision.allowed) throw new Denied(decision.denial)
    if (decision.repeat) {
      // It may have been ended while the PIN was typed.
      if (!(await ctx.store.findOpenSession(decision.repeat.id))) throw new Denied('lost_race')
      return { session: decision.repeat, repeated: true }
    }
    const originals = await readOriginals(ctx, input)
    const ends = decision.ends
    const session = await ctx.store.startSession({ phone, extension, name: person.name, actor, ends, originals })
    await bringAbout(
      ctx,
      session,
      ends.map((end) => end.session),
    )
    ctx.log.info({ phone, extension, from: ends.map((end) => end.session.phone) }, 'Logged in')
    return { session, repeated: false }
  } catch (error) {
    throw await denied(ctx, input, actor, error)
  }
}

async function ask({ store, pbx }: Context, { phone, extension, pin, seen }: LogInInput) {
  const [person, phoneInPool, dial] = await Promise.all([
    findPerson(pbx, extension),
    store.isInPool(phone),
    pbx.readEntry(dialOf(phone)),
  ])
  const decision = decideLogin({
    phone,
    extension,
    phoneInPool,
    phoneOnPbx: dial !== null,
    personExists: person.exists,
    authorised: pin === null || (await pinMatches(pbx, person.mailbox, pin)),
    seen,
  })
  return { person, decision }
}

async function readOriginals({ store, pbx }: Context, holding: Holding): Promise<Entries> {
  const [pool, read] = await Promise.all([store.pool(), pbx.readEntries(takenOverBy(holding))])
  const facts = factsOfDevices([holding.phone, holding.extension, read.get(devicesOf(holding.extension)) ?? null])
  return originalsOf(holding, read, new Set(pool), await pbx.readEntries(facts))
}

/** A session whose routing cannot be set up now is undone, so that what the person hears stays true. */
async function bringAbout(
  { reconciler, store, log }: Context,
  session: OpenSession,
  ended: readonly OpenSession[],
): Promise<void> {
  try {
    await reconciler.settle([session, ...ended].flatMap(({ phone, extension }) => [phone, extension]))
  } catch (error) {
    log.warn({ phone: session.phone, extension: session.extension }, 'The PBX did not take the routing; undoing')
    await store.undoSession(session, ended, { kind: 'system', reason: 'the PBX did not take the routing' })
    throw error
  }
}

/** What people type may be a PIN in the wrong place: only an extension that is known to exist is written down. */
const extensionExists = new Set<Denial>(['wrong_pin', 'lost_race'])

async function denied(ctx: Context, input: LogInInput, actor: Actor, error: unknown): Promise<unknown> {
  if (!(error instanceof Denied) && !(error instanceof PbxUnavailable) && !(error instanceof AmiRefused)) return error
  const refusal = error instanceof Denied ? error : new Denied('pbx_unavailable')
  const reason = refusal.denial
  const phone = input.phone
  const extension = extensionExists.has(reason) ? input.extension : null
  ctx.log.info({ phone, extension, reason, cause: error.message }, 'Login denied')
  await ctx.store.record({ type: 'login.denied', data: { reason }, actor, phone, extension })
  return refusal
}
