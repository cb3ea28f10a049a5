import type { Transaction } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'

/** For queries. Throws Problem no_such_pbx. */
export async function requirePbx(db: Transaction, id: string): Promise<void> {
  if ((await db.pbx.count({ where: { id, removedAt: null } })) === 0) throw new Problem('no_such_pbx')
}

/** For what is kept of the past: it may have been removed since. Throws Problem no_such_pbx. */
export async function requirePbxOfPast(db: Transaction, id: string): Promise<void> {
  if ((await db.pbx.count({ where: { id } })) === 0) throw new Problem('no_such_pbx')
}

/** The PBX stays until the transaction has ended: a removal waits for it. Throws Problem no_such_pbx. */
export async function keepPbx(tx: Transaction, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM pbxes WHERE id = ${id} AND removed_at IS NULL FOR SHARE`
  if (rows.length === 0) throw new Problem('no_such_pbx')
}
