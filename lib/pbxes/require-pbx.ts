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

/**
 * Begins every change of a PBX, its pool or its settings: they take turns, so that none builds on what another one is
 * about to remove. Logins do not wait for it. Throws Problem no_such_pbx.
 */
export async function takePbx(tx: Transaction, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM pbxes WHERE id = ${id} AND removed_at IS NULL FOR NO KEY UPDATE`
  if (rows.length === 0) throw new Problem('no_such_pbx')
}
