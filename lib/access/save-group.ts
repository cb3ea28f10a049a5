import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import {
  type Group,
  groupChangeSchema,
  type GroupDetails,
  groupDetailsSchema,
  newGroupSchema,
} from '@/lib/contract/access'
import { failedWith, type Transaction } from '@/lib/db'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { loadGroup } from './groups'
import { withoutGaps } from './without-gaps'
import { settingsInputWords } from '@/words/settings-input'

export type NewGroup = z.input<typeof newGroupSchema>
export type GroupChange = z.input<typeof groupChangeSchema> & { id: string }

/** Throws Problem bad_request, no_such_pbx or group_exists. */
export const addGroup = verb('group.add', async (ctx, input: NewGroup): Promise<Group> => {
  const { pbx, ...details } = parse(newGroupSchema, input)
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, pbx)
    const { members, ...columns } = details
    const { id } = await tx.db.peopleGroup.create({ data: { pbxId: pbx, ...columns }, select: { id: true } })
    await putMembers(tx.db, { id, pbx }, members)
    tx.record({ type: 'group.added', data: details }, { pbx })
    return loadGroup(tx.db, id)
  }).catch(nameIsTaken)
})

/** A change that changes nothing leaves no event. Throws Problem bad_request, no_such_group or group_exists. */
export const changeGroup = verb('group.change', async (ctx, { id, ...input }: GroupChange): Promise<Group> => {
  const change = parse(groupChangeSchema, input)
  return transact(ctx, async (tx) => {
    const { pbx } = await loadGroup(tx.db, id)
    await takePbx(tx.db, pbx)
    const before = detailsOf(await loadGroup(tx.db, id))
    const after = detailsOf({ ...before, ...withoutGaps(change) })
    if (!isDeepStrictEqual(before, after)) {
      const { members, ...columns } = after
      await tx.db.peopleGroup.update({ where: { id }, data: columns })
      await putMembers(tx.db, { id, pbx }, members)
      tx.record({ type: 'group.changed', data: { before, after } }, { pbx })
    }
    return loadGroup(tx.db, id)
  }).catch(nameIsTaken)
})

/** With the rules that are for it: its people may log in everywhere then. Throws Problem no_such_group. */
export const deleteGroup = verb('group.delete', async (ctx, { id }: { id: string }): Promise<void> => {
  await transact(ctx, async (tx) => {
    const group = await loadGroup(tx.db, id)
    await takePbx(tx.db, group.pbx)
    const { count } = await tx.db.peopleGroup.deleteMany({ where: { id } })
    if (count === 0) throw new Problem('no_such_group')
    tx.record({ type: 'group.deleted', data: { name: group.name } }, { pbx: group.pbx })
  })
})

const detailsOf = (group: GroupDetails): GroupDetails => groupDetailsSchema.parse(group)

async function putMembers(tx: Transaction, { id, pbx }: { id: string; pbx: string }, members: string[]): Promise<void> {
  await tx.groupMember.deleteMany({ where: { groupId: id } })
  await tx.groupMember.createMany({ data: members.map((extension) => ({ groupId: id, pbxId: pbx, extension })) })
}

function nameIsTaken(error: unknown): never {
  if (!failedWith(error, 'P2002')) throw error
  throw new Problem('group_exists', [{ field: 'name', message: settingsInputWords().groupExists }])
}
