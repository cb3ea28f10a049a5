import { Prisma } from '@/generated/prisma/client'
import { type Actor, actorSchema } from '@/lib/contract/actor'
import { type EndReason, endReasonSchema } from '@/lib/contract/commands'
import type { Transaction } from '@/lib/db'

/** A session with what people call its desk. */
export interface Stay {
  id: string
  phone: string
  /** '' where it has none, or has left the pool. */
  label: string
  location: string
  extension: string
  name: string
  /** ISO 8601. */
  startedAt: string
  /** null: it goes on. */
  endedAt: string | null
  /** How it ended, and by whom; null while it goes on. */
  ended: { reason: EndReason; by: Actor } | null
}

/** Of a person or of a desk. */
export type StaysOf = { pbx: string } & ({ extension: string } | { phone: string })

interface Page {
  /** ISO 8601: only those that began before it; null: the newest. */
  before: string | null
  limit: number
}

/** The newest first. `older`: what to pass as `before` for the next page; null: there is none. */
export async function listStays(
  db: Transaction,
  of: StaysOf,
  { before, limit }: Page,
): Promise<{ stays: Stay[]; older: string | null }> {
  const began = before === null ? Prisma.sql`true` : Prisma.sql`started_at < ${before}::timestamptz`
  const rows = await read(db, of, began, limit + 1)
  const stays = rows.slice(0, limit).map(toStay)
  return { stays, older: rows.length > limit ? (stays.at(-1)?.startedAt ?? null) : null }
}

/** Those that have not ended, or have since then; the newest first. */
export async function listStaysSince(db: Transaction, of: StaysOf, since: Date, limit: number): Promise<Stay[]> {
  return (await read(db, of, Prisma.sql`(ended_at IS NULL OR ended_at > ${since})`, limit)).map(toStay)
}

interface Row extends Omit<Stay, 'startedAt' | 'endedAt' | 'ended'> {
  startedAt: Date
  endedAt: Date | null
  endReason: string | null
  endedBy: unknown
}

/** Open ones and past ones have an index each. */
const read = (db: Transaction, of: StaysOf, which: Prisma.Sql, limit: number) => {
  const whose = 'phone' in of ? Prisma.sql`phone = ${of.phone}` : Prisma.sql`extension = ${of.extension}`
  const half = (ended: Prisma.Sql) => Prisma.sql`
    SELECT * FROM sessions WHERE pbx = ${of.pbx} AND ${whose} AND ${which} AND ${ended}
    ORDER BY started_at DESC LIMIT ${limit}`
  return db.$queryRaw<Row[]>`
    SELECT stay.id, phone, coalesce(label, '') AS label, coalesce(locations.name, '') AS location, extension, stay.name,
      started_at AS "startedAt", ended_at AS "endedAt", end_reason AS "endReason", ended_by AS "endedBy"
    FROM ((${half(Prisma.sql`ended_at IS NULL`)}) UNION ALL (${half(Prisma.sql`ended_at IS NOT NULL`)})) AS stay
    LEFT JOIN phones ON phones.pbx = stay.pbx AND phones.number = phone
    LEFT JOIN locations ON locations.id = location_id
    ORDER BY started_at DESC LIMIT ${limit}`
}

function toStay({ startedAt, endedAt, endReason, endedBy, ...columns }: Row): Stay {
  const reason = endReasonSchema.safeParse(endReason)
  const by = actorSchema.safeParse(endedBy)
  return {
    ...columns,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    ended: reason.success && by.success ? { reason: reason.data, by: by.data } : null,
  }
}
