import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import { list, readRows } from './rows.ts'

interface Place {
  db: PrismaClient
  pbxId: string
}

/** What rings each phone that the PBX has, by their numbers. */
export type Devices = ReadonlyMap<string, string>

export async function loadDevices({ db, pbxId }: Place): Promise<Devices> {
  const query = Prisma.sql`SELECT number, dial FROM devices WHERE pbx = ${pbxId}`
  const rows = await readRows<{ number: string; dial: string }>(db, query)
  return new Map(rows.map(({ number, dial }) => [number, dial]))
}

/**
 * Writes what differs between what was known and what was found; as one value, since ten thousand rows make Prisma's query
 * compiler take some eighty megabytes, which it never gives back.
 */
export async function saveDevices({ db, pbxId }: Place, known: Devices, found: Devices): Promise<void> {
  const changed = [...found].filter(([number, dial]) => known.get(number) !== dial)
  const gone = [...known.keys()].filter((number) => !found.has(number))
  if (changed.length + gone.length === 0) return
  const numbers = [...changed.map(([number]) => number), ...gone]
  const rows = JSON.stringify(changed.map(([number, dial]) => ({ number, dial })))
  await db.$transaction([
    db.$executeRaw`DELETE FROM devices WHERE pbx = ${pbxId} AND number = ANY (${list(numbers)})`,
    db.$executeRaw`
      INSERT INTO devices (pbx, number, dial)
      SELECT ${pbxId}, number, dial FROM jsonb_to_recordset(${rows}::jsonb) AS found(number text, dial text)`,
  ])
}
