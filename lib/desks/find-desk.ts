import { loadDesks } from '@/lib/board/desks'
import type { Desk } from '@/lib/contract/board'
import type { Transaction } from '@/lib/db'

/** A desk as it is now; null: none of the pool has this number. */
export async function findDesk(db: Transaction, pbx: string, number: string): Promise<Desk | null> {
  const desks = await loadDesks({ numbers: [number] }, db)
  return desks.find((desk) => desk.pbx === pbx) ?? null
}
