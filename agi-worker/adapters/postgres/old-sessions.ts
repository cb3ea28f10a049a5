import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'

/** Some sessions of one PBX that ended before a moment. */
export interface Portion {
  pbxId: string
  endedBefore: Date
  most: number
}

/** Also those that have been removed: their past stays. */
export async function pbxesOfPast(db: PrismaClient): Promise<string[]> {
  return (await db.pbx.findMany({ select: { id: true } })).map(({ id }) => id)
}

/**
 * Sessions that nothing needs any more: the PBX has got everything back, and they are not what says that owners have left their own
 * desk by hand, to which they would come back otherwise (docs/decisions/0037-desks-with-an-owner.md). Another worker that is about
 * the same rows is not waited for.
 */
const some = ({ pbxId, endedBefore, most }: Portion, which: Prisma.Sql) => Prisma.sql`
  SELECT id FROM sessions AS old
  WHERE pbx = ${pbxId} AND ended_at < ${endedBefore} AND restored_at IS NOT NULL AND ${which} AND NOT EXISTS (
    SELECT FROM phones WHERE phones.pbx = old.pbx AND number = old.phone AND owner = old.extension AND NOT EXISTS (
      SELECT FROM sessions AS later WHERE later.pbx = old.pbx AND later.phone = old.phone AND later.started_at > old.started_at
    )
  )
  ORDER BY ended_at LIMIT ${most} FOR UPDATE SKIP LOCKED`

/** Deletes the oldest, and gives how many. */
export function deleteOldSessions(db: PrismaClient, portion: Portion): Promise<number> {
  return db.$executeRaw`DELETE FROM sessions WHERE id IN (${some(portion, Prisma.sql`true`)})`
}

/**
 * Forgets who it was, of the oldest that still say it from this moment on, and gives how many. What remains of who began and
 * ended them is what reports need: whether a rule did.
 */
export function forgetOldNames(db: PrismaClient, portion: Portion, endedFrom: Date): Promise<{ endedAt: Date }[]> {
  const named = Prisma.sql`extension > '' AND ended_at >= ${endedFrom}`
  return db.$queryRaw`
    UPDATE sessions SET extension = '', name = '', started_by = ${nameless(Prisma.sql`started_by`)},
      ended_by = ${nameless(Prisma.sql`ended_by`)}
    WHERE id IN (${some(portion, named)}) RETURNING ended_at AS "endedAt"`
}

/** An actor of lib/contract/actor.ts that names nobody. */
const nameless = (actor: Prisma.Sql) => Prisma.sql`
  CASE ${actor}->>'kind' WHEN 'phone' THEN ${actor} WHEN 'rule' THEN ${actor}
    WHEN 'policy' THEN jsonb_set(${actor}, '{place}', '""')
    ELSE '{"kind":"system","reason":"forgotten"}'::jsonb END`
