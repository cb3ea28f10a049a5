import { loadDesks } from '@/lib/board/desks'
import type { Desk } from '@/lib/contract/board'
import type { PhoneQuery, PoolPhone } from '@/lib/contract/phone-list'
import type { Transaction } from '@/lib/db'
import { fits, inOrder, pool } from './pool-sql'

export interface Range {
  offset: number
  /** null: all of them. */
  limit: number | null
}

/** The phones of the pool that fit, in their order: those of a range, and how many there are. */
export async function findPhones(
  db: Transaction,
  query: PhoneQuery,
  { offset, limit }: Range,
): Promise<{ phones: Desk[]; total: number }> {
  const [rows, [count]] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT phones.id FROM ${pool} WHERE ${fits(query)} ORDER BY ${inOrder(query)} LIMIT ${limit} OFFSET ${offset}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${pool} WHERE ${fits(query)}`,
  ])
  const ids = rows.map(({ id }) => id)
  const desks = ids.length === 0 ? [] : await loadDesks({ ids }, db)
  const byId = new Map(desks.map((desk) => [desk.id, desk]))
  return { phones: ids.flatMap((id) => byId.get(id) ?? []), total: count?.total ?? 0 }
}

interface Row extends Omit<PoolPhone, 'session'> {
  extension: string | null
  person: string | null
}

/** As many as one change takes. */
const most = 20_000

/** All that fit, each with no more than its name and what is said of it. */
export async function findAllPhones(db: Transaction, query: PhoneQuery): Promise<PoolPhone[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT phones.id, phones.pbx, number, label, coalesce(locations.name, '') AS location, owner,
      seat.extension, seat.name AS person
    FROM ${pool} WHERE ${fits(query)} ORDER BY ${inOrder(query)} LIMIT ${most}`
  return rows.map(({ extension, person, ...phone }) => ({
    ...phone,
    session: extension === null ? null : { extension, name: person ?? '' },
  }))
}
