import type { UpdateFile } from '@/lib/contract/update-file'
import { firstPbx } from '@/lib/contract/pbxes'
import type { Transaction } from '@/lib/db'
import { runningRelease } from '@/lib/running-release'
import { loadSettings } from '@/lib/settings/load-settings'
import { isNewer } from './finding'
import { newestRelease } from './newest'

/** What administrators should install; null: nothing, or nobody is asked. */
export async function newerRelease(db: Transaction): Promise<UpdateFile | null> {
  const { updates } = await loadSettings(db, firstPbx)
  const newest = newestRelease(updates.values.updatesFrom)
  return newest && isNewer(newest.version, runningRelease) ? newest : null
}
