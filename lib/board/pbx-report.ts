import { pbxReportSchema, type PbxReport } from '@/lib/contract/pbx-report'
import { firstPbx } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'

/** What the worker found out about the PBX's set-up, or null while it has not looked. */
export async function loadPbxReport(): Promise<PbxReport | null> {
  const row = await db().pbxReport.findUnique({ where: { pbxId: firstPbx } })
  return pbxReportSchema.nullable().parse(row?.report ?? null)
}
