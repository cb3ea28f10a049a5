import type { Transaction } from '@/lib/db'

interface Row {
  id: string
  isUnused: boolean
}

/** What the pool's page wants to know beside what the board shows, by the ids of phones. */
export interface PhoneFacts {
  /** Nobody has ever logged in there, as far as sessions are kept. */
  unused: string[]
  /** All of them, the first that was added first. */
  added: string[]
}

/** Each phone finds its sessions by an index. */
export async function loadPhoneFacts(db: Transaction): Promise<PhoneFacts> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, NOT EXISTS (SELECT FROM sessions WHERE pbx = phones.pbx AND phone = number AND ended_at IS NULL)
      AND NOT EXISTS (SELECT FROM sessions WHERE pbx = phones.pbx AND phone = number AND ended_at IS NOT NULL) AS "isUnused"
    FROM phones ORDER BY created_at, length(number), number`
  return { unused: rows.filter(({ isUnused }) => isUnused).map(({ id }) => id), added: rows.map(({ id }) => id) }
}
