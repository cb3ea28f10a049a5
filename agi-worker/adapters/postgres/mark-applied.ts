import { type RoutingSettings, routingSettingsSchema } from '../../../lib/contract/settings.ts'
import { givenBackEvents } from '../../reconcile/given-back.ts'
import type { Database } from './database.ts'
import type { RoutedSession } from './routed-session.ts'
import { asJson, type Origin } from './session-writes.ts'
import type { Over } from './set-aside.ts'
import { record } from './start-session-sql.ts'
import { type Asked, orNothing, together, withConnection } from './together.ts'

const applied = `UPDATE "public"."sessions" SET applied_at = $2, applied_under = $3::jsonb WHERE id = ANY ($1::uuid[])`

/** One that an undo has opened again meanwhile has nothing given back. */
const restored = `UPDATE "public"."sessions" SET restored_at = $2 WHERE id = ANY ($1::uuid[]) AND ended_at IS NOT NULL`

/** As in forget-originals.ts: nobody begins a session meanwhile who relies on what is being forgotten. */
const forgetting = `SELECT pg_advisory_xact_lock(hashtext('hotdesk_originals'), hashtext($1))`

/** Of a number that is part of another session by now, it is kept for the end of that one. */
const forget = `DELETE FROM set_aside WHERE pbx = $1 AND number = ANY ($2) AND NOT EXISTS (
  SELECT FROM sessions WHERE sessions.pbx = $1 AND restored_at IS NULL AND (phone = number OR extension = number))`

/** Notes that the PBX now holds the start (or the end) of these sessions, routed under these settings. One round trip. */
export async function markApplied(
  db: Database,
  of: Origin,
  sessions: readonly RoutedSession[],
  settings: RoutingSettings,
  over: Over,
): Promise<void> {
  if (sessions.length === 0) return
  const ids = (open: boolean) => sessions.filter((session) => session.open === open).map(({ id }) => id)
  const now = new Date()
  const under = routingSettingsSchema.parse(settings)
  const marks: Asked[] = [
    [{ text: applied }, ids(true), now, under],
    [{ text: restored }, ids(false), now],
  ]
  const asked = withForgetting(of, marks, sessions, over, now)
  await withConnection(db.passes, (client) => orNothing(client, () => together(client, asked)))
}

/**
 * All of it or nothing: anything left behind would be taken for part of the next session. The sessions come before the
 * lock, as when they begin: nobody may hold the lock while waiting for one of their rows.
 */
function withForgetting(
  of: Origin,
  marks: Asked[],
  sessions: readonly RoutedSession[],
  { setAside, returned }: Over,
  now: Date,
): Asked[] {
  const ended = sessions.filter(({ open }) => !open)
  const own = new Set(ended.flatMap(({ phone, extension }) => [phone, extension]))
  const numbers = [...new Set(setAside.map(({ number }) => number))].filter((number) => own.has(number))
  if (numbers.length === 0) return marks
  const events = givenBackEvents(ended, returned)
  return [
    'BEGIN',
    ...marks,
    [{ text: forgetting }, of.pbxId],
    [{ text: forget }, of.pbxId, numbers],
    ...(events.length > 0 ? [[record, of.pbxId, of.requestId, now, asJson(events)] satisfies Asked] : []),
    'COMMIT',
  ]
}
