import { Prisma } from '@/generated/prisma/client'
import type { FoundDesk } from '@/lib/contract/search'
import type { Transaction } from '@/lib/db'
import { hasWords, ofPbx, type Search, wordsOf } from './words'

interface Row extends Omit<FoundDesk, 'holder'> {
  extension: string | null
  name: string | null
}

/** Desks by number, label or location: whose number it is comes first, then by label. */
export async function searchDesks(db: Transaction, { text, pbx, limit }: Search): Promise<FoundDesk[]> {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const where = Prisma.sql`concat_ws(' ', number, label, locations.name)`
  const rows = await db.$queryRaw<Row[]>`
    SELECT phones.pbx, number, label, coalesce(locations.name, '') AS location, extension, sessions.name
    FROM phones
    LEFT JOIN locations ON locations.id = location_id
    LEFT JOIN sessions ON sessions.pbx = phones.pbx AND sessions.phone = number AND ended_at IS NULL
    WHERE ${ofPbx(Prisma.sql`phones.pbx`, pbx)} AND ${hasWords(where, words)}
    ORDER BY number = ${words.join(' ')} DESC, lower(label), number, phones.pbx LIMIT ${limit}`
  return rows.map(({ extension, name, ...desk }) => {
    return { ...desk, holder: extension === null ? null : { extension, name: name ?? '' } }
  })
}
