import type { PrismaClient } from '../../../generated/prisma/client.ts'

interface Place {
  db: PrismaClient
  pbxId: string
}

/** What rings each phone that the PBX has, by their numbers. */
export type Devices = ReadonlyMap<string, string>

export async function loadDevices({ db, pbxId }: Place): Promise<Devices> {
  const rows = await db.device.findMany({ where: { pbxId }, select: { number: true, dial: true } })
  return new Map(rows.map(({ number, dial }) => [number, dial]))
}

/** Writes what differs between what was known and what was found. */
export async function saveDevices({ db, pbxId }: Place, known: Devices, found: Devices): Promise<void> {
  const changed = [...found].filter(([number, dial]) => known.get(number) !== dial)
  const gone = [...known.keys()].filter((number) => !found.has(number))
  if (changed.length + gone.length === 0) return
  const numbers = [...changed.map(([number]) => number), ...gone]
  await db.$transaction([
    db.device.deleteMany({ where: { pbxId, number: { in: numbers } } }),
    db.device.createMany({ data: changed.map(([number, dial]) => ({ pbxId, number, dial })) }),
  ])
}
