import { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'
import { searchDesks } from '@/lib/search/search-desks'
import { searchPeople } from '@/lib/search/search-people'
import { Problem } from '@/lib/problems/problem'

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

/**
 * The events at the desks that are at a location now, and those that name it. Throws Problem no_such_location.
 *
 * @param pbx '' for all of them
 */
export async function atLocation(db: Transaction, name: string, pbx: string): Promise<Prisma.EventWhereInput> {
  const locations = await db.location.findMany({
    where: { name, ...(pbx !== '' && { pbxId: pbx }) },
    select: { pbxId: true, phones: { select: { number: true } } },
  })
  if (locations.length === 0) throw new Problem('no_such_location')
  return {
    OR: locations.flatMap(({ pbxId, phones }) => [
      { pbxId, phone: { in: phones.map(({ number }) => number) } },
      { pbxId, data: { path: ['location'], equals: name } },
      { pbxId, type: { startsWith: 'location.' }, data: { path: ['name'], equals: name } },
    ]),
  }
}

/** The events that somebody caused: by a part of their name, by their number, or all of one kind, for example token. */
export const causedBy = (text: string): Prisma.EventWhereInput => ({
  OR: [
    ...['kind', 'number', 'extension'].map((key) => ({ actor: { path: [key], equals: text } })),
    ...['name', 'user'].map((key) => ({
      actor: { path: [key], string_contains: text, mode: Prisma.QueryMode.insensitive },
    })),
  ],
})
