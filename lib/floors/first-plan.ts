import type { Transaction } from '@/lib/db'

/** The floor whose plan is shown when no other is asked for; null: no floor has one. */
export async function firstPlan(db: Transaction): Promise<string | null> {
  const orderBy = [{ location: { name: 'asc' } }, { location: { pbxId: 'asc' } }, { position: 'asc' }] as const
  const where = { plan: { isNot: null } }
  return (await db.floor.findFirst({ where, select: { id: true }, orderBy: [...orderBy] }))?.id ?? null
}
