import type { z } from 'zod'
import { changePhonesSchema, detailsOf, type NewPhone, type PhoneChange } from '@/lib/contract/phones'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { type Recording, transact, verb } from '@/lib/verbs/verb'
import { compare, completed } from './compare-pool'
import { numbersByPbx } from './free-phones'
import { onceEach } from './once-each'
import { requireOneDeskEach } from './owners'
import { pooledPhones } from './pooled-phones'
import { writeChanges } from './write-changes'

type ChangedPhone = NewPhone & { pbx: string }

/**
 * The same change of several phones, all of them or none. Answers with those that it changed, as they were before. Throws
 * Problem bad_request, no_such_pbx, phone_not_in_pool or owner_has_desk.
 */
export const changePhones = verb(
  'phone.change_many',
  async (ctx, input: z.input<typeof changePhonesSchema>): Promise<ChangedPhone[]> => {
    const { phones, change } = parse(changePhonesSchema, input)
    return transact(ctx, async (tx) => {
      const before: ChangedPhone[] = []
      for (const [pbx, numbers] of numbersByPbx(onceEach(phones)))
        before.push(...(await changeOnPbx(tx, pbx, numbers, change)))
      return before
    })
  },
)

async function changeOnPbx(
  tx: Recording,
  pbx: string,
  numbers: readonly string[],
  change: PhoneChange,
): Promise<ChangedPhone[]> {
  await takePbx(tx.db, pbx)
  const known = await pooledPhones(tx.db, pbx, numbers)
  if (known.length < numbers.length) throw new Problem('phone_not_in_pool')
  const wanted = completed(
    known.map(({ number }) => ({ number, ...change })),
    known,
  )
  await requireOneDeskEach(tx.db, pbx, wanted)
  const changes = compare(wanted, known)
  await writeChanges(tx, pbx, changes)
  return changes.changed.map(({ before }) => ({ pbx, number: before.number, ...detailsOf(before) }))
}
