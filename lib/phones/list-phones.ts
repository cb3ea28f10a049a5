import { loadDesks } from '@/lib/board/desks'
import type { Desk } from '@/lib/contract/board'
import type { Transaction } from '@/lib/db'
import { requirePbx } from '@/lib/pbxes/require-pbx'

/** The pools of all PBXs, or of one; in the order of numbers. Throws Problem no_such_pbx. */
export async function listPhones(db: Transaction, pbx?: string): Promise<Desk[]> {
  if (pbx !== undefined) await requirePbx(db, pbx)
  const desks = await loadDesks(undefined, db)
  return desks.filter((desk) => pbx === undefined || desk.pbx === pbx)
}
