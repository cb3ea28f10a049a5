import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import type { EntryName } from '../../../pbx/entries.ts'
import { list, readRows } from './rows.ts'

interface Place {
  db: PrismaClient
  pbxId: string
}

export interface OriginalRow {
  family: string
  key: string
  value: string | null
}

/** Keys of the entries about these extensions and devices. */
export const keysAbout = (numbers: readonly string[]) =>
  numbers.flatMap((number) => [`${number}/device`, `${number}/user`])

export const toOriginals = (rows: readonly OriginalRow[]) =>
  new Map(rows.map(({ family, key, value }) => [`${family}/${key}` as const, value]))

/** What to give back; with `numbers`, only the entries about these extensions and devices. */
export async function readOriginals(
  { db, pbxId }: Place,
  numbers?: readonly string[],
): Promise<Map<EntryName, string | null>> {
  const keys = keysAbout(numbers ?? [])
  // The families are named for the sake of the index, which begins with them.
  const about = numbers ? Prisma.sql`AND family IN ('AMPUSER', 'DEVICE') AND key = ANY (${list(keys)})` : Prisma.empty
  const rows = await readRows<OriginalRow>(
    db,
    Prisma.sql`SELECT family, key, value FROM original_entries WHERE pbx = ${pbxId} ${about}`,
  )
  return toOriginals(rows)
}
