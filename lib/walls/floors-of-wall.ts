import type { Floor, Plan } from '@/lib/contract/floors'
import type { Wall } from '@/lib/contract/walls'
import type { Transaction } from '@/lib/db'
import { listFloors } from '@/lib/floors/list-floors'

export type PlannedFloor = Floor & { plan: Plan }

/** The floors whose plans a wall shows: those of its locations. */
export async function floorsOfWall(db: Transaction, { pbx, plans, locations }: Wall): Promise<PlannedFloor[]> {
  if (!plans) return []
  const isShown = (location: string) => locations.length === 0 || locations.includes(location)
  return (await listFloors(db, { pbx })).flatMap(({ plan, ...floor }) =>
    plan && isShown(floor.location) ? [{ ...floor, plan }] : [],
  )
}
