import type { Floor, PlacedDesk, Plan, PlanKind } from '@/lib/contract/floors'
import type { Transaction } from '@/lib/db'
import { isUuid } from '@/lib/is-uuid'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { Problem } from '@/lib/problems/problem'

const plan = { select: { kind: true, width: true, height: true, size: true, hash: true } } as const
export const floorInclude = { location: { select: { name: true, pbxId: true } }, plan } as const

interface Row {
  id: string
  name: string
  position: number
  location: { name: string; pbxId: string }
  plan: { kind: string; width: number; height: number; size: number; hash: string } | null
}

export interface FloorFilter {
  pbx?: string | undefined
  location?: string | undefined
}

/** Location by location in the order of names, the floors of each in theirs. Throws Problem no_such_pbx. */
export async function listFloors(db: Transaction, { pbx, location }: FloorFilter = {}): Promise<Floor[]> {
  if (pbx !== undefined) await requirePbx(db, pbx)
  const rows = await db.floor.findMany({
    where: {
      location: { ...(pbx !== undefined && { pbxId: pbx }), ...(location !== undefined && { name: location }) },
    },
    include: floorInclude,
    orderBy: [{ location: { name: 'asc' } }, { location: { pbxId: 'asc' } }, { position: 'asc' }],
  })
  return withDesks(db, rows)
}

/** Throws Problem no_such_floor. */
export async function loadFloor(db: Transaction, id: string): Promise<Floor> {
  const row = isUuid(id) ? await db.floor.findUnique({ where: { id }, include: floorInclude }) : null
  if (!row) throw new Problem('no_such_floor')
  const [floor] = await withDesks(db, [row])
  return floor as Floor
}

/** Throws Problem no_such_pbx or no_such_floor. */
export async function loadFloorByName(db: Transaction, pbx: string, location: string, name: string): Promise<Floor> {
  const floor = (await listFloors(db, { pbx, location })).find((one) => one.name === name)
  if (!floor) throw new Problem('no_such_floor')
  return floor
}

async function withDesks(db: Transaction, rows: readonly Row[]): Promise<Floor[]> {
  const desks = await desksOn(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, name, position, location, plan }) => ({
    id,
    pbx: location.pbxId,
    location: location.name,
    name,
    position,
    plan: plan && planOf(plan),
    desks: desks.get(id) ?? [],
  }))
}

export const planOf = ({ kind, size, ...plan }: NonNullable<Row['plan']>): Plan => ({
  ...plan,
  // Nothing else is ever written: set-plan.ts.
  kind: kind as PlanKind,
  bytes: size,
})

/** Those that are in the pool now, by the id of their floor. */
async function desksOn(db: Transaction, floors: readonly string[]): Promise<Map<string, PlacedDesk[]>> {
  const rows = await db.$queryRaw<(PlacedDesk & { floor_id: string })[]>`
    SELECT floor_id, number, x, y FROM desk_places JOIN phones USING (pbx, number)
    WHERE floor_id = ANY(${[...floors]}::uuid[]) ORDER BY length(number), number`
  const desks = new Map<string, PlacedDesk[]>()
  for (const { floor_id: floor, ...desk } of rows) desks.set(floor, [...(desks.get(floor) ?? []), desk])
  return desks
}
