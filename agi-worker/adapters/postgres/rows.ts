import { Prisma } from '../../../generated/prisma/client.ts'
import type { Transaction } from './transact.ts'

/**
 * The rows of a query as one value: Prisma takes some ten microseconds for each row it is given, and ten thousand of them
 * without a pause. Moments come as texts.
 */
export async function readRows<T>(db: Transaction, query: Prisma.Sql): Promise<T[]> {
  const answer = await db.$queryRaw<
    { rows: T[] }[]
  >`SELECT coalesce(json_agg(found), '[]') AS rows FROM (${query}) found`
  return answer[0]?.rows ?? []
}

/** A list of any length as one parameter: PostgreSQL takes 65,535 of them at most. */
export const list = (values: Iterable<string>): Prisma.Sql => Prisma.sql`${[...values]}::text[]`
