import { routingSettingsSchema } from '../../../lib/contract/settings.ts'
import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import type { RoutedSession } from './routed-session.ts'
import { list, readRows } from './rows.ts'

interface Place {
  db: PrismaClient
  pbxId: string
}

interface Row {
  id: string
  phone: string
  extension: string
  open: boolean
  applied_at: string | null
  applied_under: unknown
}

/** With `numbers`, only those whose phone or extension is among them. */
export async function readRoutedSessions({ db, pbxId }: Place, numbers?: readonly string[]): Promise<RoutedSession[]> {
  const touching = numbers
    ? Prisma.sql`AND (phone = ANY (${list(numbers)}) OR extension = ANY (${list(numbers)}))`
    : Prisma.empty
  const rows = await readRows<Row>(
    db,
    Prisma.sql`
      SELECT id, phone, extension, ended_at IS NULL AS open, applied_at, applied_under FROM sessions
      WHERE pbx = ${pbxId} AND restored_at IS NULL ${touching} ORDER BY id`,
  )
  return rows.map(sessionOf)
}

/** Extensions of which a session has ended since then. */
export async function readEndedSince({ db, pbxId }: Place, since: Date): Promise<string[]> {
  const rows = await readRows<{ extension: string }>(
    db,
    Prisma.sql`SELECT DISTINCT extension FROM sessions WHERE pbx = ${pbxId} AND ended_at > ${since}`,
  )
  return rows.map(({ extension }) => extension)
}

function sessionOf({ id, phone, extension, open, applied_at, applied_under }: Row): RoutedSession {
  const appliedAt = applied_at === null ? null : new Date(applied_at)
  const appliedUnder = applied_under === null ? null : routingSettingsSchema.parse(applied_under)
  return { id, phone, extension, open, appliedAt, appliedUnder, settled: open && appliedAt !== null }
}
