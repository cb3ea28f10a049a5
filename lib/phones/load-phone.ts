import { loadDesks } from '@/lib/board/desks'
import type { Desk } from '@/lib/contract/board'
import type { Transaction } from '@/lib/db'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { Problem } from '@/lib/problems/problem'

/** Throws Problem no_such_pbx or phone_not_in_pool. */
export async function loadPhone(db: Transaction, pbx: string, number: string): Promise<Desk> {
  await requirePbx(db, pbx)
  const desks = await loadDesks({ numbers: [number] }, db)
  const desk = desks.find((one) => one.pbx === pbx)
  if (!desk) throw new Problem('phone_not_in_pool')
  return desk
}
