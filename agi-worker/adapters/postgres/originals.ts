import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import type { EntryName } from '../../../pbx/entries.ts'
import { list, readRows } from './rows.ts'
import { familyAndKey, lockOriginals } from './session-writes.ts'

interface Place {
  db: PrismaClient
  pbxId: string
}

interface Row {
  family: string
  key: string
  value: string | null
}

/** What to give back; with `numbers`, only the entries about these extensions and devices. */
export async function readOriginals(
  { db, pbxId }: Place,
  numbers?: readonly string[],
): Promise<Map<EntryName, string | null>> {
  const keys = (numbers ?? []).flatMap((number) => [`${number}/device`, `${number}/user`])
  // The families are named for the sake of the index, which begins with them.
  const about = numbers ? Prisma.sql`AND family IN ('AMPUSER', 'DEVICE') AND key = ANY (${list(keys)})` : Prisma.empty
  const rows = await readRows<Row>(
    db,
    Prisma.sql`SELECT family, key, value FROM original_entries WHERE pbx = ${pbxId} ${about}`,
  )
  return new Map(rows.map(({ family, key, value }) => [`${family}/${key}` as const, value]))
}

/** The extensions to which one of these devices is to be given back. */
export async function readOwners({ db, pbxId }: Place, devices: readonly string[]): Promise<string[]> {
  const rows = await readRows<{ key: string }>(
    db,
    Prisma.sql`
      SELECT key FROM original_entries
      WHERE pbx = ${pbxId} AND family = 'AMPUSER' AND string_to_array(value, '&') && ${list(devices)}`,
  )
  return rows.flatMap(({ key }) => key.split('/')[0] ?? [])
}

/**
 * Forgets originals whose value the PBX was seen to hold, unless a session gave them back less than
 * `seconds` ago: a PBX that is killed loses the last second of what it acknowledged.
 */
export async function forgetOriginals(
  { db, pbxId }: Place,
  names: readonly EntryName[],
  seconds: number,
): Promise<void> {
  if (names.length === 0) return
  const parts = names.map(familyAndKey)
  const [families, keys] = [list(parts.map(({ family }) => family)), list(parts.map(({ key }) => key))]
  const numbers = list(parts.map(({ key }) => key.split('/')[0] ?? ''))
  const now = new Date()
  const lately = new Date(now.getTime() - seconds * 1000)
  // Not what seems to come from the future: the clock was set back, perhaps by hours.
  const busy = Prisma.sql`
    SELECT unnest(ARRAY[phone, extension]) FROM sessions
    WHERE pbx = ${pbxId} AND (restored_at IS NULL OR (restored_at > ${lately} AND restored_at <= ${now}))`
  await db.$transaction(async (tx) => {
    await lockOriginals(tx, pbxId)
    await tx.$executeRaw`
      DELETE FROM original_entries kept USING unnest(${families}, ${keys}, ${numbers}) AS given(family, key, number)
      WHERE kept.pbx = ${pbxId} AND kept.family = given.family AND kept.key = given.key AND given.number NOT IN (${busy})`
  })
}
