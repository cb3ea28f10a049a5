import { heldPlanOf, heldPlanSchema } from '../../../lib/contract/events.ts'
import { type PbxReport, pbxReportSchema } from '../../../lib/contract/pbx-report.ts'
import type { PrismaClient } from '../../../generated/prisma/client.ts'
import type { Held } from '../../reconcile/held.ts'
import type { Links } from '../../watch/status.ts'

/* What a worker writes about itself, in separate tables by how often it changes: each change of a row makes the web app
   look, except a heartbeat. */

/** On which database, and of which PBX. */
interface Place {
  db: PrismaClient
  pbxId: string
}

export async function saveHeartbeat({ db, pbxId }: Place): Promise<void> {
  const seen = { heartbeatAt: new Date() }
  await db.pbxHeartbeat.upsert({ where: { pbxId }, create: { pbxId, ...seen }, update: seen })
}

export async function saveLinks({ db, pbxId }: Place, links: Links): Promise<void> {
  await db.pbxLinks.upsert({ where: { pbxId }, create: { pbxId, ...links }, update: links })
}

export async function saveReport({ db, pbxId }: Place, report: PbxReport): Promise<void> {
  const read = { report, readAt: new Date() }
  await db.pbxReport.upsert({ where: { pbxId }, create: { pbxId, ...read }, update: read })
}

/** The last one that was saved, by any worker; null: none that this version understands. */
export async function lastReport({ db, pbxId }: Place): Promise<PbxReport | null> {
  const row = await db.pbxReport.findUnique({ where: { pbxId } })
  return pbxReportSchema.safeParse(row?.report).data ?? null
}

/** `heldAt` stays that of the plan's beginning. */
export async function saveHeld({ db, pbxId }: Place, held: Held | null): Promise<void> {
  if (held) await db.heldPlan.upsert({ where: { pbxId }, create: { pbxId, ...held }, update: { ...held } })
  else await db.heldPlan.deleteMany({ where: { pbxId } })
}

/** When a worker last gave a sign of life, and what its safety brake held back; null before the first one. */
export async function workerBefore({ db, pbxId }: Place): Promise<{ lastSeen: Date; held: Held | null } | null> {
  const where = { pbxId }
  const [seen, row] = await Promise.all([db.pbxHeartbeat.findUnique({ where }), db.heldPlan.findUnique({ where })])
  // What people see of it may be of another version. What stays held are the phones.
  const plan = row && (heldPlanSchema.safeParse(row.plan).data ?? heldPlanOf(row.phones, []))
  const held = row && plan && { phones: row.phones, plan }
  return seen && { lastSeen: seen.heartbeatAt, held }
}
