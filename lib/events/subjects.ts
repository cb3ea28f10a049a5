import { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'
import { searchDesks } from '@/lib/search/search-desks'
import { searchPeople } from '@/lib/search/search-people'

const most = 50
/** What accounts did longer ago is found by their date. */
const newestOfAccounts = 1_000

/**
 * The events that are about those of whom this may be a name or a number: people, desks, and accounts that did something. People and desks that are no longer there are found by their number.
 */
export async function aboutThose(db: Transaction, text: string, pbx: string): Promise<Prisma.EventWhereInput> {
  const search = { text, pbx, limit: most }
  const [people, desks, done] = await Promise.all([
    searchPeople(db, search),
    searchDesks(db, search),
    doneByAccounts(db, text),
  ])
  const number = text.trim()
  return {
    OR: [
      ...people.map(({ pbx: pbxId, extension }) => ({ pbxId, extension })),
      ...desks.map(({ pbx: pbxId, number: phone }) => ({ pbxId, phone })),
      ...(/^\d+$/.test(number) ? [{ extension: number }, { phone: number }] : []),
      { id: { in: done } },
    ],
  }
}

/** Ids of the last events that accounts, tokens or the command line caused under such a name. */
async function doneByAccounts(db: Transaction, text: string): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM events
    WHERE actor->>'kind' IN ('account', 'token', 'command_line')
      AND strpos(lower(coalesce(actor->>'name', actor->>'user')), ${text.trim().toLowerCase()}) > 0
    ORDER BY id DESC LIMIT ${newestOfAccounts}`
  return rows.map(({ id }) => id)
}
