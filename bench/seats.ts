import type { PrismaClient } from '../generated/prisma/client.ts'
import { waitFor } from '../runtime/wait-for.ts'
import type { Crowd } from './crowd.ts'
import type { Stack } from './harness.ts'

/** As whose sessions they are. */
export const seatedBy = { kind: 'system', reason: 'bench' }

/** Everybody at a separate desk, as far as the database knows; the worker then brings the PBX to it. */
export async function seat(db: PrismaClient, { people, desks }: Crowd): Promise<void> {
  const data = people.flatMap(({ number: extension, name }, index) => {
    const phone = desks[index]?.number
    return phone === undefined ? [] : [{ pbxId: 'main', phone, extension, name, startedBy: seatedBy }]
  })
  await db.session.createMany({ data })
}

const patienceMs = 300_000

/** Waits until the PBX holds the routing of all who are logged in. */
export async function untilRouted({ db }: Stack): Promise<void> {
  const isLeft = { endedAt: null, appliedAt: null }
  if (await waitFor(async () => (await db.session.count({ where: isLeft })) === 0, patienceMs)) return
  throw new Error(
    `${await db.session.count({ where: isLeft })} sessions were not routed within ${patienceMs / 1000} s.`,
  )
}
