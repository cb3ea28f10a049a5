import { pbxReportSchema, type PbxReport } from '@/lib/contract/pbx-report'
import { db } from '@/lib/db'

/** What the worker found out about the PBX's set-up, or null while it has not looked. */
export async function loadPbxReport(): Promise<PbxReport | null> {
  const row = await db().workerStatus.findUnique({ where: { id: 1 }, select: { pbxReport: true } })
  return pbxReportSchema.nullable().parse(row?.pbxReport ?? null)
}
