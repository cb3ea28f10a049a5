import { actionSettingsSchema } from '@/lib/contract/settings'
import type { Transaction } from '@/lib/db'

/** Whether calls from the browser are switched on for any PBX: otherwise nobody is asked for their extension. */
export async function mayCallSomewhere(db: Transaction): Promise<boolean> {
  const rows = await db.settings.findMany({ where: { group: 'actions' }, select: { values: true } })
  return rows.some(({ values }) => actionSettingsSchema.parse(values).clickToCall)
}
