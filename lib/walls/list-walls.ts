import type { Wall as Row } from '@/generated/prisma/client'
import { type Wall, wallSchema } from '@/lib/contract/walls'
import type { Transaction } from '@/lib/db'
import { isUuid } from '@/lib/is-uuid'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { Problem } from '@/lib/problems/problem'

/** Those that are not revoked, of all PBXs or of one, by name. Throws Problem no_such_pbx. */
export async function listWalls(db: Transaction, pbx?: string): Promise<Wall[]> {
  if (pbx !== undefined) await requirePbx(db, pbx)
  const where = { revokedAt: null, ...(pbx !== undefined && { pbxId: pbx }) }
  const rows = await db.wall.findMany({ where, orderBy: [{ pbxId: 'asc' }, { name: 'asc' }, { id: 'asc' }] })
  return rows.map(toWall)
}

/** Throws Problem no_such_wall. */
export async function loadWall(db: Transaction, id: string): Promise<Wall> {
  const row = isUuid(id) ? await db.wall.findFirst({ where: { id, revokedAt: null } }) : null
  if (!row) throw new Problem('no_such_wall')
  return toWall(row)
}

export const toWall = ({ pbxId: pbx, createdAt, lastSeenAt, ...row }: Row): Wall =>
  wallSchema.parse({
    ...row,
    pbx,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  })
