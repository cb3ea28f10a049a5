import { type Actor, actorSchema } from '../../../lib/contract/actor.ts'
import type { PrismaClient } from '../../../generated/prisma/client.ts'

/** That somebody is to be logged out as soon as they are in no call. */
export interface LogoutOrder {
  sessionId: string
  actor: Actor
  note: string
  /** The request that ordered it; null: nobody's request. */
  requestId: string | null
}

interface Place {
  db: PrismaClient
  pbxId: string
}

/** Those of a PBX, the oldest first. */
export async function readLogoutOrders({ db, pbxId }: Place): Promise<LogoutOrder[]> {
  const rows = await db.logoutOrder.findMany({
    where: { pbxId },
    orderBy: [{ orderedAt: 'asc' }, { sessionId: 'asc' }],
  })
  return rows.map(({ sessionId, orderedBy, note, requestId }) => ({
    ...{ sessionId, note, requestId },
    actor: actorSchema.parse(orderedBy),
  }))
}

/** For sessions that are over. */
export async function forgetLogoutOrders({ db }: Place, sessionIds: readonly string[]): Promise<void> {
  if (sessionIds.length > 0) await db.logoutOrder.deleteMany({ where: { sessionId: { in: [...sessionIds] } } })
}
