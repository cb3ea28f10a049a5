import { type RoutingSettings, routingSettingsSchema } from '../../../lib/contract/settings.ts'
import type { Database } from './database.ts'
import type { RoutedSession } from './routed-session.ts'
import { together, withConnection } from './together.ts'

const applied = `UPDATE "public"."sessions" SET applied_at = $2, applied_under = $3::jsonb WHERE id = ANY ($1::uuid[])`

/** One that an undo has opened again meanwhile has nothing given back. */
const restored = `UPDATE "public"."sessions" SET restored_at = $2 WHERE id = ANY ($1::uuid[]) AND ended_at IS NOT NULL`

/** Notes that the PBX now holds the start (or the end) of these sessions, routed under these settings. One round trip. */
export async function markApplied(
  db: Database,
  sessions: readonly RoutedSession[],
  settings: RoutingSettings,
): Promise<void> {
  if (sessions.length === 0) return
  const ids = (open: boolean) => sessions.filter((session) => session.open === open).map(({ id }) => id)
  const now = new Date()
  const under = routingSettingsSchema.parse(settings)
  await withConnection(db.logins, (client) =>
    together(client, [
      [{ text: applied }, ids(true), now, under],
      [{ text: restored }, ids(false), now],
    ]),
  )
}
