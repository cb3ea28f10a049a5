import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import { list, readRows } from './rows.ts'

interface Place {
  db: PrismaClient
  pbxId: string
}

/** The extensions that do not want to be disturbed. */
export async function loadDoNotDisturb({ db, pbxId }: Place): Promise<ReadonlySet<string>> {
  const query = Prisma.sql`SELECT extension FROM do_not_disturb WHERE pbx = ${pbxId}`
  const rows = await readRows<{ extension: string }>(db, query)
  return new Set(rows.map(({ extension }) => extension))
}

/** Writes what differs between what was known and what was found. As one value: see devices.ts. */
export async function saveDoNotDisturb(
  { db, pbxId }: Place,
  known: ReadonlySet<string>,
  found: ReadonlySet<string>,
): Promise<void> {
  const fresh = [...found].filter((extension) => !known.has(extension))
  const gone = [...known].filter((extension) => !found.has(extension))
  if (fresh.length + gone.length === 0) return
  await db.$transaction([
    db.$executeRaw`DELETE FROM do_not_disturb WHERE pbx = ${pbxId} AND extension = ANY (${list(gone)})`,
    db.$executeRaw`
      INSERT INTO do_not_disturb (pbx, extension) SELECT ${pbxId}, extension FROM unnest(${list(fresh)}) AS extension
      ON CONFLICT DO NOTHING`,
  ])
}
