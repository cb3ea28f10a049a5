import type { Transaction } from '@/lib/db'
import type { Account } from './account'

export type { Account }

/** In the order of names. */
export async function listAccounts(db: Transaction): Promise<Account[]> {
  const rows = await db.account.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return rows.map(({ id, username, name, role, createdAt, disabledAt }) => {
    const times = { createdAt: createdAt.toISOString(), disabledAt: disabledAt?.toISOString() ?? null }
    return { id, username, name, role, ...times }
  })
}
