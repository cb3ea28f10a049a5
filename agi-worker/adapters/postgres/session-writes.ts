import type { Actor } from '../../../lib/contract/actor.ts'
import type { EndReason } from '../../../lib/contract/commands.ts'
import { eventVersion, type Fact } from '../../../lib/contract/events.ts'
import type { EntryName } from '../../../pbx/entries.ts'
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
  /** Why, in the user's own words; '' if they gave no reason. */
  note?: string
}

// Events come last in each transaction: recording takes the lock that orders them, and waiting for another
// transaction's row while holding it would be a deadlock.
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

export const endedEvent = ({ session, reason, note }: Ending, actor: Actor): NewEvent => ({
  type: 'session.ended',
  data: { reason, startedAt: session.startedAt.toISOString(), ...(note && { note }) },
  actor,
  phone: session.phone,
  extension: session.extension,
  sessionId: session.id,
})

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

/** Events as the one value that a statement takes. */
export const asJson = (events: readonly NewEvent[]) =>
  JSON.stringify(events.map((event) => ({ ...event, version: eventVersion(event.type) })))

export function familyAndKey(name: EntryName): { family: string; key: string } {
  const slash = name.indexOf('/')
  return { family: name.slice(0, slash), key: name.slice(slash + 1) }
}
