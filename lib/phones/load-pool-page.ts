import { listPlaces } from '@/lib/board/list-places'
import { type PhoneQuery, phonesAtOnce, type PoolPage, type Show } from '@/lib/contract/phone-list'
import type { ChosenPlace } from '@/lib/contract/places'
import type { Transaction } from '@/lib/db'
import { findPhones } from './find-phones'
import { isShown, isThere, isUnsafe, pool } from './pool-sql'

/** @param page the last one is read where there are not as many; of the first one 1 */
export async function loadPoolPage(db: Transaction, query: PhoneQuery, page: number): Promise<PoolPage> {
  const [found, said, places] = await Promise.all([findPage(db, query, page), describePool(db, query), listPlaces(db)])
  return { ...found, ...said, places }
}

async function findPage(
  db: Transaction,
  query: PhoneQuery,
  page: number,
): Promise<Pick<PoolPage, 'page' | 'phones' | 'total'>> {
  const found = await findPhones(db, query, { offset: (page - 1) * phonesAtOnce, limit: phonesAtOnce })
  const last = Math.max(1, Math.ceil(found.total / phonesAtOnce))
  return page > last ? findPage(db, query, last) : { page, ...found }
}

type Counted = Record<Show | 'unsafe', number>

/** What is said of all phones of a place. */
async function describePool(db: Transaction, place: ChosenPlace): Promise<Pick<PoolPage, 'counts' | 'unsafe'>> {
  const [counted] = await db.$queryRaw<Counted[]>`
    SELECT count(*)::int AS "all", count(*) FILTER (WHERE ${isShown.attention})::int AS attention,
      count(*) FILTER (WHERE ${isShown.unregistered})::int AS unregistered,
      count(*) FILTER (WHERE ${isShown.unused})::int AS unused, count(*) FILTER (WHERE ${isUnsafe})::int AS unsafe
    FROM ${pool} WHERE ${isThere(place)}`
  const { unsafe, ...counts } = counted ?? { all: 0, attention: 0, unregistered: 0, unused: 0, unsafe: 0 }
  return { counts, unsafe }
}
