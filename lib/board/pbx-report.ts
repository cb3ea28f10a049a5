import { pbxReportSchema, type PbxReport } from '@/lib/contract/pbx-report'
import { db } from '@/lib/db'

/** What the worker found out about a PBX's set-up, or null while it has not looked. */
export async function loadPbxReport(pbxId: string): Promise<PbxReport | null> {
  const row = await db().pbxReport.findUnique({ where: { pbxId } })
  return pbxReportSchema.nullable().parse(row?.report ?? null)
}
