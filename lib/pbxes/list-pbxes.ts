import type { Pbx as PbxRow } from '@/generated/prisma/client'
import { firstPbx, type Pbx, pbxSchema } from '@/lib/contract/pbxes'
import type { Transaction } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'

/** The first one first, the others in the order of their names. Their secrets are not read. */
export async function listPbxes(db: Transaction): Promise<Pbx[]> {
  const rows = await db.pbx.findMany({
    where: { removedAt: null },
    omit: { secrets: true },
    orderBy: [{ name: 'asc' }],
  })
  return rows.map(toPbx).sort((a, b) => Number(b.isFirst) - Number(a.isFirst))
}

/** Throws Problem no_such_pbx. */
export async function loadPbx(db: Transaction, id: string): Promise<Pbx> {
  const row = await db.pbx.findFirst({ where: { id, removedAt: null }, omit: { secrets: true } })
  if (!row) throw new Problem('no_such_pbx')
  return toPbx(row)
}

const toPbx = ({ id, name, connection }: Omit<PbxRow, 'secrets'>): Pbx =>
  pbxSchema.parse({ id, name, connection, isFirst: id === firstPbx })
