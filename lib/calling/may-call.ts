import type { Caller } from '@/lib/contract/reach'
import { actionSettingsSchema } from '@/lib/contract/settings'
import type { Transaction } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { loadOwnExtension } from './own-extension'

/** Whether calls from the browser are switched on for any PBX: otherwise nobody is asked for their extension. */
export async function mayCallSomewhere(db: Transaction): Promise<boolean> {
  const rows = await db.settings.findMany({ where: { group: 'actions' }, select: { values: true } })
  return rows.some(({ values }) => actionSettingsSchema.parse(values).clickToCall)
}

/** Whose phone rings when this account calls from the browser; null: it knows none, or calls are off on its PBX. */
export async function loadCaller(db: Transaction, accountId: string): Promise<Caller | null> {
  const caller = await loadOwnExtension(db, accountId)
  return caller && (await loadSettings(db, caller.pbx)).actions.values.clickToCall ? caller : null
}
