import type { Wall } from '@/lib/contract/walls'
import { db } from '@/lib/db'
import { toWall } from './list-walls'
import { hashOf, isSecret } from './secret'

/** The wall that this secret opens now; null where it is none, was revoked, or its PBX is gone. Notes that it was seen. */
export async function openedWall(secret: string): Promise<Wall | null> {
  if (!isSecret(secret)) return null
  const row = await db().wall.findFirst({ where: { hash: hashOf(secret), revokedAt: null, pbx: { removedAt: null } } })
  if (!row) return null
  if (row.lastSeenAt === null || Date.now() - row.lastSeenAt.getTime() > noteEvery) await noteSeen(row.id)
  return toWall(row)
}

/** A look every few seconds must not be a write every few seconds. Milliseconds. */
const noteEvery = 60_000

async function noteSeen(id: string): Promise<void> {
  await db().wall.updateMany({ where: { id }, data: { lastSeenAt: new Date() } })
}
