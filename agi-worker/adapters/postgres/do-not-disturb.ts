import type { PrismaClient } from '../../../generated/prisma/client.ts'

interface Place {
  db: PrismaClient
  pbxId: string
}

/** The extensions that do not want to be disturbed. */
export async function loadDoNotDisturb({ db, pbxId }: Place): Promise<ReadonlySet<string>> {
  const rows = await db.doNotDisturb.findMany({ where: { pbxId }, select: { extension: true } })
  return new Set(rows.map(({ extension }) => extension))
}

/** Writes what differs between what was known and what was found. */
export async function saveDoNotDisturb(
  { db, pbxId }: Place,
  known: ReadonlySet<string>,
  found: ReadonlySet<string>,
): Promise<void> {
  const fresh = [...found].filter((extension) => !known.has(extension))
  const gone = [...known].filter((extension) => !found.has(extension))
  if (fresh.length + gone.length === 0) return
  await db.$transaction([
    db.doNotDisturb.deleteMany({ where: { pbxId, extension: { in: gone } } }),
    db.doNotDisturb.createMany({ data: fresh.map((extension) => ({ pbxId, extension })), skipDuplicates: true }),
  ])
}
