import type { Reach } from '@/lib/contract/search'
import type { Transaction } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { loadOwnExtension } from './own-extension'

/** Whose phone rings when somebody calls from the browser. null: it is not switched on, or their extension is not known. */
export async function loadCallsAs(db: Transaction, accountId: string): Promise<Reach['callsAs']> {
  const own = await loadOwnExtension(db, accountId)
  if (!own) return null
  return (await loadSettings(db, own.pbx)).actions.values.clickToCall ? own : null
}
