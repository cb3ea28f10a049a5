import type { PlaceOfDesk } from '@/lib/contract/floors'
import { numberSchema } from '@/lib/contract/numbers'
import { pbxIdSchema } from '@/lib/contract/pbxes'
import type { Transaction } from '@/lib/db'
import { floorInclude, planOf } from './list-floors'

/** Where a desk stands; null: on no plan. What cannot be a number stands nowhere, and PostgreSQL refuses to look some of it up. */
export async function placeOfDesk(db: Transaction, pbxId: string, number: string): Promise<PlaceOfDesk | null> {
  if (!pbxIdSchema.safeParse(pbxId).success || !numberSchema.safeParse(number).success) return null
  const include = { floor: { include: floorInclude } } as const
  const found = await db.deskPlace.findUnique({ where: { pbxId_number: { pbxId, number } }, include })
  if (!found?.floor.plan) return null
  const { x, y } = found
  const { id, name, location, plan } = found.floor
  return { number, x, y, floor: { id, name, location: location.name, plan: planOf(plan) } }
}
