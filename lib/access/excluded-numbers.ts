import type { z } from 'zod'
import { type ExcludedNumber, excludeNumberSchema } from '@/lib/contract/access'
import { phoneNameSchema } from '@/lib/contract/phones'
import type { Transaction } from '@/lib/db'
import { requirePbx, takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'

/** Of all PBXs or of one. Throws Problem no_such_pbx. */
export async function listExcludedNumbers(db: Transaction, pbx?: string): Promise<ExcludedNumber[]> {
  if (pbx !== undefined) await requirePbx(db, pbx)
  const where = pbx === undefined ? {} : { pbxId: pbx }
  const rows = await db.excludedNumber.findMany({ where, orderBy: [{ pbxId: 'asc' }, { number: 'asc' }] })
  return rows.map(({ pbxId, ...row }) => ({ pbx: pbxId, ...row }))
}

/**
 * From now on nobody logs in as this number, and nobody at its phone; a person who is logged in stays. If the number is
 * excluded already, its note is changed. Throws Problem bad_request or no_such_pbx.
 */
export const excludeNumber = verb(
  'number.exclude',
  async (ctx, input: z.input<typeof excludeNumberSchema>): Promise<{ excluded: ExcludedNumber; isNew: boolean }> => {
    const { pbx, number, note } = parse(excludeNumberSchema, input)
    return transact(ctx, async (tx) => {
      await takePbx(tx.db, pbx)
      const where = { pbxId_number: { pbxId: pbx, number } }
      const before = await tx.db.excludedNumber.findUnique({ where })
      await tx.db.excludedNumber.upsert({ where, create: { pbxId: pbx, number, note }, update: { note } })
      if (before?.note !== note) tx.record({ type: 'number.excluded', data: { note } }, { pbx, extension: number })
      return { excluded: { pbx, number, note }, isNew: before === null }
    })
  },
)

/** Throws Problem not_excluded. */
export const includeNumber = verb(
  'number.include',
  async (ctx, input: z.input<typeof phoneNameSchema>): Promise<void> => {
    const { pbx, number } = parse(phoneNameSchema, input)
    await transact(ctx, async (tx) => {
      await takePbx(tx.db, pbx)
      const { count } = await tx.db.excludedNumber.deleteMany({ where: { pbxId: pbx, number } })
      if (count === 0) throw new Problem('not_excluded')
      tx.record({ type: 'number.included', data: {} }, { pbx, extension: number })
    })
  },
)
