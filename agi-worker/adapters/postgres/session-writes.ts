import type { Actor } from '../../../lib/contract/actor.ts'
import type { EndReason } from '../../../lib/contract/commands.ts'
import { eventVersion, type Fact } from '../../../lib/contract/events.ts'
import type { Entries, EntryName } from '../../../pbx/entries.ts'
import type { OpenSession } from '../../sessions/decide.ts'
import { Denied } from '../../sessions/denied.ts'
import type { Transaction } from './transact.ts'

/** A fact with the columns all events share. */
export type NewEvent = Fact & {
  actor: Actor
  phone?: string | null
  extension?: string | null
  sessionId?: string | null
}

/** Where events come from. */
export interface Origin {
  pbxId: string
  /** Of the request that asked for it; null: nobody did. */
  requestId: string | null
}

export interface Ending {
  session: OpenSession
  reason: EndReason
}

export interface NewSession {
  phone: string
  extension: string
  name: string
  actor: Actor
  ends: readonly Ending[]
  /** Values to remember of entries that are not remembered yet. */
  originals: Entries
}

// Events come last in each transaction: recording takes the lock that orders them, and waiting for another
// transaction's row while holding it would be a deadlock.
export async function startSession(tx: Transaction, of: Origin, input: NewSession): Promise<OpenSession> {
  const { phone, extension, name, actor } = input
  const { pbxId } = of
  const startedAt = new Date()
  await keepInPool(tx, pbxId, phone)
  await lockHolders(tx, pbxId, phone, extension)
  // One that has ended meanwhile is no conflict: there is nothing to end. Who came instead meets the unique indexes.
  const ends = await endSessions(tx, input.ends, actor, startedAt)
  const session = await tx.session.create({ data: { pbxId, phone, extension, name, startedAt, startedBy: actor } })
  await lockOriginals(tx, pbxId)
  await tx.originalEntry.createMany({
    data: [...input.originals].map(([entry, value]) => ({ pbxId, ...familyAndKey(entry), value })),
    skipDuplicates: true,
  })
  await record(tx, of, [...ends.map((end) => endedEvent(end, actor)), startedEvent(session, input, ends)])
  return session
}

export async function endSession(
  tx: Transaction,
  of: Origin,
  ending: Ending,
  actor: Actor,
  endedAt: Date,
): Promise<void> {
  const ends = await endSessions(tx, [ending], actor, endedAt)
  if (ends.length === 0) throw new Denied('no_such_session')
  await record(
    tx,
    of,
    ends.map((end) => endedEvent(end, actor)),
  )
}

/** Forgetting looks at the sessions first, so that none may begin in between and rely on what is being forgotten. */
export async function lockOriginals(tx: Transaction, pbxId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hotdesk_originals'), hashtext(${pbxId}))`
}

/** The lock makes a removal from the pool wait, and then find the session. */
async function keepInPool(tx: Transaction, pbxId: string, phone: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM phones WHERE pbx = ${pbxId} AND number = ${phone} FOR KEY SHARE`
  if (rows.length === 0) throw new Denied('phone_not_in_pool')
}

/** In the order of ids, so that logins that cross each other cannot wait for each other, whatever each of them has seen. */
async function lockHolders(tx: Transaction, pbxId: string, phone: string, extension: string): Promise<void> {
  await tx.$queryRaw`
    SELECT FROM sessions WHERE pbx = ${pbxId} AND ended_at IS NULL AND (phone = ${phone} OR extension = ${extension})
    ORDER BY id FOR UPDATE`
}

/** Gives those that were still open. */
export async function endSessions(
  tx: Transaction,
  ends: readonly Ending[],
  actor: Actor,
  endedAt: Date,
): Promise<Ending[]> {
  const ended = []
  for (const end of ends) {
    const { count } = await tx.session.updateMany({
      where: { id: end.session.id, endedAt: null },
      data: { endedAt, endReason: end.reason, endedBy: actor },
    })
    if (count > 0) ended.push(end)
  }
  return ended
}

export const endedEvent = ({ session, reason }: Ending, actor: Actor): NewEvent => ({
  type: 'session.ended',
  data: { reason, startedAt: session.startedAt.toISOString() },
  actor,
  phone: session.phone,
  extension: session.extension,
  sessionId: session.id,
})

function startedEvent(session: OpenSession, { actor, name }: NewSession, ends: readonly Ending[]): NewEvent {
  const from = ends.find(({ reason }) => reason === 'moved')?.session.phone ?? null
  const displaced = ends.find(({ reason }) => reason === 'taken_over')?.session.extension ?? null
  const { phone, extension, id: sessionId } = session
  return { type: 'session.started', data: { from, displaced, name }, actor, phone, extension, sessionId }
}

export async function record(
  db: Transaction,
  { pbxId, requestId }: Origin,
  events: readonly NewEvent[],
): Promise<void> {
  await db.event.createMany({
    data: events.map(({ type, data, actor, phone, extension, sessionId }) => {
      return {
        ...{ pbxId, requestId, type, version: eventVersion(type), data, actor },
        ...{ phone: phone ?? null, extension: extension ?? null, sessionId: sessionId ?? null },
      }
    }),
  })
}

export function familyAndKey(name: EntryName): { family: string; key: string } {
  const slash = name.indexOf('/')
  return { family: name.slice(0, slash), key: name.slice(slash + 1) }
}
