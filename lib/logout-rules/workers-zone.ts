import type { Transaction } from '@/lib/db'

/** The time zone of the worker that serves a PBX, or served it last; null: none has reported it yet. */
export async function workersZone(db: Transaction, pbxId: string): Promise<string | null> {
  const links = await db.pbxLinks.findUnique({ where: { pbxId }, select: { timeZone: true } })
  return links?.timeZone ?? null
}
