import pg from 'pg'
import type { Actor } from '../../../lib/contract/actor.ts'
import type { Entries } from '../../../pbx/entries.ts'
import type { SetAside } from '../../routing/forwarding.ts'
import type { OpenSession } from '../../sessions/decide.ts'
import { Denied } from '../../sessions/denied.ts'
import type { Database } from './database.ts'
import { newId } from './new-id.ts'
import { forgive } from './pin-sql.ts'
import { asJson, endedEvent, type Ending, familyAndKey, type NewEvent, type Origin } from './session-writes.ts'
import * as sql from './start-session-sql.ts'
import { type Asked, orNothing, together, withConnection } from './together.ts'
import { look } from './transact.ts'

export interface NewSession {
  phone: string
  extension: string
  name: string
  actor: Actor
  ends: readonly Ending[]
  /** Values to remember of entries that are not remembered yet. */
  originals: Entries
  /** What it switches off on both sides. */
  setAside?: readonly SetAside[]
  /** The same of what the PBX has got back since; asked when nothing more of it can be forgotten before the commit. */
  setAsideSince?: () => Promise<readonly SetAside[]>
  /** Somebody entered the right PIN, and has made good for wrong ones before it. */
  byPin?: boolean
}

/**
 * Ends the sessions given, as far as they are still open, and opens the new one, in one transaction with its events and
 * in two round trips: the second one begins with the events, whose lock is everybody's, and ends with the commit.
 */
export async function startSession(db: Database, of: Origin, input: NewSession, startedAt: Date): Promise<OpenSession> {
  const { phone, extension, name } = input
  const session = { id: newId(), phone, extension, name, startedAt }
  const committing = { yet: false }
  try {
    await withConnection(db.logins, (client) => orNothing(client, () => write(client, of, session, input, committing)))
  } catch (error) {
    if (!committing.yet) throw isTaken(error) ? new Denied('lost_race') : error
    if (!(await isKept(db, session))) throw error
  }
  return session
}

async function write(
  client: pg.PoolClient,
  of: Origin,
  session: OpenSession,
  input: NewSession,
  committing: { yet: boolean },
): Promise<void> {
  const ended = await open(client, of.pbxId, session, input)
  const since = (await input.setAsideSince?.()) ?? []
  const ends = input.ends.filter((end) => ended.has(end.session.id))
  const events = [...ends.map((end) => endedEvent(end, input.actor)), startedEvent(session, input.actor, ends)]
  committing.yet = true
  await together(client, [
    ...keeping(of.pbxId, session, since),
    [sql.record, of.pbxId, of.requestId, session.startedAt, asJson(events)],
    'COMMIT',
  ])
}

function keeping(pbxId: string, { id }: OpenSession, all: readonly SetAside[]): Asked[] {
  if (all.length === 0) return []
  const columns = [all.map(({ number }) => number), all.map(({ name }) => name), all.map(({ value }) => value)]
  return [[sql.keepSetAside, pbxId, ...columns, id]]
}

/** Gives the ids of those that were still open and have ended for it. */
async function open(
  client: pg.PoolClient,
  pbxId: string,
  session: OpenSession,
  { actor, ends, originals, setAside = [], byPin }: NewSession,
): Promise<Set<string>> {
  const { id, phone, extension, name, startedAt } = session
  const names = [...originals.keys()].map(familyAndKey)
  const [families, keys] = [names.map(({ family }) => family), names.map(({ key }) => key)]
  const [, inPool = [], , ended = []] = await together(client, [
    'BEGIN',
    [sql.keepInPool, pbxId, phone, id],
    [sql.lockHolders, pbxId, phone, extension],
    [sql.end, ends.map((end) => end.session.id), ends.map(({ reason }) => reason), actor, startedAt],
    [sql.insertSession, id, pbxId, phone, extension, name, startedAt, actor],
    [sql.useOriginals, pbxId],
    [sql.rememberOriginals, pbxId, families, keys, [...originals.values()]],
    ...keeping(pbxId, session, setAside),
    ...(byPin ? [[forgive, pbxId, phone, extension, startedAt] satisfies Asked] : []),
  ])
  if (inPool.length === 0) throw new Denied('phone_not_in_pool')
  return new Set((ended as { id: string }[]).map((row) => row.id))
}

const isTaken = (error: unknown) => error instanceof pg.DatabaseError && error.code === sql.uniqueViolation

const isKept = (db: Database, { id }: OpenSession) =>
  look(
    db,
    (tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hotdesk_session'), hashtext(${id}))`,
    async (tx) => (await tx.session.count({ where: { id } })) > 0,
  )

function startedEvent(session: OpenSession, actor: Actor, ends: readonly Ending[]): NewEvent {
  const from = ends.find(({ reason }) => reason === 'moved')?.session.phone ?? null
  const displaced = ends.find(({ reason }) => reason === 'taken_over')?.session.extension ?? null
  const { phone, extension, id: sessionId, name } = session
  return { type: 'session.started', data: { from, displaced, name }, actor, phone, extension, sessionId }
}
