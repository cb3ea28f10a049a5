import type { Location } from '@/lib/contract/locations'
import type { Transaction } from '@/lib/db'
import { isUuid } from '@/lib/is-uuid'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { Problem } from '@/lib/problems/problem'

const include = { _count: { select: { phones: true } } } as const

/** Of all PBXs or of one, in the order of names. Throws Problem no_such_pbx. */
export async function listLocations(db: Transaction, pbx?: string): Promise<Location[]> {
  if (pbx !== undefined) await requirePbx(db, pbx)
  const where = pbx === undefined ? {} : { pbxId: pbx }
  const rows = await db.location.findMany({ where, include, orderBy: [{ name: 'asc' }, { pbxId: 'asc' }] })
  return rows.map(toLocation)
}

/** Throws Problem no_such_location. */
export async function loadLocation(db: Transaction, id: string): Promise<Location> {
  const row = isUuid(id) ? await db.location.findUnique({ where: { id }, include }) : null
  if (!row) throw new Problem('no_such_location')
  return toLocation(row)
}

/** Throws Problem no_such_pbx or no_such_location. */
export async function loadLocationByName(db: Transaction, pbx: string, name: string): Promise<Location> {
  await requirePbx(db, pbx)
  const row = await db.location.findUnique({ where: { pbxId_name: { pbxId: pbx, name } }, include })
  if (!row) throw new Problem('no_such_location')
  return toLocation(row)
}

interface Row {
  id: string
  pbxId: string
  name: string
  timeZone: string | null
  _count: { phones: number }
}

const toLocation = ({ id, pbxId, name, timeZone, _count: { phones } }: Row): Location => {
  return { id, pbx: pbxId, name, timeZone, phones }
}
