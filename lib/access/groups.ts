import { type Group, groupSchema } from '@/lib/contract/access'
import type { Transaction } from '@/lib/db'
import { isUuid } from '@/lib/is-uuid'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { Problem } from '@/lib/problems/problem'

const include = { members: { select: { extension: true }, orderBy: { extension: 'asc' } } } as const

type Row = Awaited<ReturnType<Transaction['peopleGroup']['findMany']>>[number] & { members: { extension: string }[] }

const toGroup = ({ pbxId: pbx, members, ...row }: Row): Group =>
  groupSchema.parse({ ...row, pbx, members: members.map(({ extension }) => extension) })

/** Of all PBXs or of one, by name. Throws Problem no_such_pbx. */
export async function listGroups(db: Transaction, pbx?: string): Promise<Group[]> {
  if (pbx !== undefined) await requirePbx(db, pbx)
  const where = pbx === undefined ? {} : { pbxId: pbx }
  return (await db.peopleGroup.findMany({ where, include, orderBy: [{ pbxId: 'asc' }, { name: 'asc' }] })).map(toGroup)
}

/** Throws Problem no_such_group. */
export async function loadGroup(db: Transaction, id: string): Promise<Group> {
  const row = isUuid(id) ? await db.peopleGroup.findUnique({ where: { id }, include }) : null
  if (!row) throw new Problem('no_such_group')
  return toGroup(row)
}

/** Throws Problem no_such_group. */
export async function loadGroupByName(db: Transaction, pbxId: string, name: string): Promise<Group> {
  const row = await db.peopleGroup.findUnique({ where: { pbxId_name: { pbxId, name } }, include })
  if (!row) throw new Problem('no_such_group')
  return toGroup(row)
}
