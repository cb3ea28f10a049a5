import { Prisma } from '@/generated/prisma/client'
import { toPbxState } from '@/lib/board/pbx-state'
import { buildName } from '@/lib/build-name'
import type { WallView } from '@/lib/contract/wall-view'
import type { Wall } from '@/lib/contract/walls'
import type { Transaction } from '@/lib/db'
import { floorsOfWall } from './floors-of-wall'
import { type WallDesk, wallView } from './wall-view'

/** What a wall shows now. */
export async function loadWallView(db: Transaction, wall: Wall): Promise<WallView> {
  const [desks, floors, isCurrent] = await Promise.all([
    loadDesks(db, wall),
    floorsOfWall(db, wall),
    isPbxHeard(db, wall.pbx),
  ])
  return wallView(wall, { desks, floors }, { isCurrent, build: buildName })
}

/** Those of its locations, and of each no more than is shown. */
function loadDesks(db: Transaction, { pbx, locations }: Pick<Wall, 'pbx' | 'locations'>): Promise<WallDesk[]> {
  const those = locations.length === 0 ? Prisma.sql`true` : Prisma.sql`locations.name = ANY(${locations})`
  return db.$queryRaw<WallDesk[]>`
    SELECT phones.number, label, coalesce(locations.name, '') AS location, dial, device_state AS "deviceState",
      sessions.name AS person, do_not_disturb.extension IS NOT NULL AS "doNotDisturb"
    FROM phones
    LEFT JOIN locations ON locations.id = location_id
    LEFT JOIN phone_status ON phone_id = phones.id
    LEFT JOIN sessions ON sessions.pbx = phones.pbx AND sessions.phone = phones.number AND ended_at IS NULL
    LEFT JOIN do_not_disturb ON do_not_disturb.pbx = sessions.pbx AND do_not_disturb.extension = sessions.extension
    WHERE phones.pbx = ${pbx} AND ${those}`
}

async function isPbxHeard(db: Transaction, id: string): Promise<boolean> {
  const row = await db.pbx.findUnique({ where: { id }, include: { heartbeat: true, links: true } })
  if (!row) return false
  const { worker, ami } = toPbxState({ ...row, heldPlan: null }, Date.now())
  return worker === 'running' && ami === 'up'
}
