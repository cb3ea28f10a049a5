import type { Actor } from '../../../lib/contract/actor.ts'
import type { Fact } from '../../../lib/contract/events.ts'
import { generalSettingsSchema, type ReportSettings, reportSettingsSchema } from '../../../lib/contract/settings.ts'
import type { PrismaClient } from '../../../generated/prisma/client.ts'

/** For how many days events are kept; null: for ever. Throws where a newer version has saved something else. */
export async function eventsKeptDays(db: PrismaClient): Promise<number | null> {
  const row = await db.settings.findUnique({ where: { pbxId_group: { pbxId: '', group: 'general' } } })
  return generalSettingsSchema.parse(row?.values ?? {}).eventsKeptDays
}

/** The same of sessions, and of the names in them. */
export async function reportSettings(db: PrismaClient): Promise<ReportSettings> {
  const row = await db.settings.findUnique({ where: { pbxId_group: { pbxId: '', group: 'reports' } } })
  return reportSettingsSchema.parse(row?.values ?? {})
}

type Deletion = Extract<Fact, { type: 'events.deleted' | 'sessions.deleted' | 'sessions.forgotten' }>

export async function recordDeletion(db: PrismaClient, { type, data }: Deletion): Promise<void> {
  const actor = { kind: 'system', reason: 'retention' } satisfies Actor
  await db.event.create({ data: { type, data, actor } })
}

/**
 * Deletes those of the `most` oldest events that are older than this, and returns how many: 0 when another worker is
 * doing it. Ids are in order of time, so the oldest are found without an index of times. The newest event stays: its id
 * says where the events end.
 */
export async function deleteOldEvents(db: PrismaClient, olderThan: Date, most: number): Promise<number> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtext('hotdesk_old_events')) AS held`
    if (!lock?.held) return 0
    return tx.$executeRaw`
      WITH oldest AS MATERIALIZED (SELECT id, at FROM events ORDER BY id LIMIT ${most})
      DELETE FROM events USING oldest
      WHERE events.id = oldest.id AND oldest.at < ${olderThan} AND oldest.id < (SELECT max(id) FROM events)`
  })
}
