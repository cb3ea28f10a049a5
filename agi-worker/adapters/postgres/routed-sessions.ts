import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import { type Columns, type RoutedSession, toRoutedSession } from './routed-session.ts'
import { readRows } from './rows.ts'

interface Place {
  db: PrismaClient
  pbxId: string
}

/** Of everybody. */
export async function readRoutedSessions({ db, pbxId }: Place): Promise<RoutedSession[]> {
  const rows = await readRows<Columns>(
    db,
    Prisma.sql`
      SELECT id, phone, extension, ended_at IS NULL AS open, applied_at AS "appliedAt", applied_under AS "appliedUnder"
      FROM sessions WHERE pbx = ${pbxId} AND restored_at IS NULL ORDER BY id`,
  )
  return rows.map(toRoutedSession)
}

/** Extensions of which a session has ended since then. */
export async function readEndedSince({ db, pbxId }: Place, since: Date): Promise<string[]> {
  const rows = await readRows<{ extension: string }>(
    db,
    Prisma.sql`SELECT DISTINCT extension FROM sessions WHERE pbx = ${pbxId} AND ended_at > ${since}`,
  )
  return rows.map(({ extension }) => extension)
}
