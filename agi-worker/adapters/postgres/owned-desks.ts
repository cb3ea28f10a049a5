import { Prisma } from '../../../generated/prisma/client.ts'
import type { OwnedDesk } from '../../owners/decide.ts'
import type { Database } from './database.ts'
import { list, readRows } from './rows.ts'

interface Place {
  db: Database
  pbxId: string
}

/**
 * Desks with an owner who is not logged in there: all of them, or those that are among these numbers or whose owner is. Each
 * finds its sessions by an index.
 */
export function readOwnedDesks({ db, pbxId }: Place, numbers?: readonly string[]): Promise<OwnedDesk[]> {
  const about = numbers
    ? Prisma.sql`AND (number = ANY (${list(numbers)}) OR owner = ANY (${list(numbers)}))`
    : Prisma.empty
  return readRows<OwnedDesk>(
    db,
    Prisma.sql`
      SELECT phone, owner, holder, "ownerAt", CASE WHEN holder IS NULL AND "ownerAt" IS NULL THEN (
        SELECT to_json(last) FROM (
          (${lastOf(pbxId, Prisma.sql`phone = desk.phone`)}) UNION ALL (${lastOf(pbxId, Prisma.sql`extension = owner`)})
          ORDER BY started_at DESC LIMIT 1
        ) last) END AS last
      FROM (
        SELECT number AS phone, owner, owned_since,
          (SELECT extension FROM sessions WHERE pbx = ${pbxId} AND ended_at IS NULL AND phone = number) AS holder,
          (SELECT phone FROM sessions WHERE pbx = ${pbxId} AND ended_at IS NULL AND extension = owner) AS "ownerAt"
        FROM phones WHERE pbx = ${pbxId} AND owner <> '' ${about}
      ) desk
      WHERE holder IS DISTINCT FROM owner ORDER BY phone`,
  )
}

const lastOf = (pbxId: string, whose: Prisma.Sql) => Prisma.sql`
  SELECT phone, extension, started_at, end_reason AS "endReason" FROM sessions
  WHERE pbx = ${pbxId} AND ${whose} AND ended_at >= owned_since AND end_reason <> 'not_applied'
  ORDER BY started_at DESC LIMIT 1`
