import type { z } from 'zod'
import { phoneNameSchema } from '@/lib/contract/phones'
import { requirePbx, takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { type Context, transact, verb } from '@/lib/verbs/verb'
import { sendLogOut, workerOf } from '@/lib/worker-client'
import { removeEmptyLocations } from './locations'

const mostAttempts = 3

type Name = z.output<typeof phoneNameSchema>

/**
 * Takes a phone out of the pool; anybody logged in there is logged out first, so that the PBX gets both back.
 * Throws Problem bad_request, no_such_pbx, phone_not_in_pool, worker_away, worker_slow or outcome_unknown (somebody is
 * logged in and may not have been logged out), lost_race (people keep logging in).
 */
export const removePhone = verb('phone.remove', async (ctx, input: z.input<typeof phoneNameSchema>): Promise<void> => {
  const phone = parse(phoneNameSchema, input)
  await requirePbx(ctx.db, phone.pbx)
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    await logOutAt(ctx, phone)
    if (await deleteIfFree(ctx, phone)) return logOutAt(ctx, phone)
  }
  throw new Problem('lost_race')
})

// After the phone is gone as well: a login that had already passed the worker's look at the pool may still come in.
async function logOutAt(ctx: Context, { pbx, number }: Name): Promise<void> {
  const where = { pbxId: pbx, phone: number, endedAt: null }
  const session = await ctx.db.session.findFirst({ where, select: { id: true } })
  if (!session) return
  try {
    const command = { sessionId: session.id, reason: 'phone_removed', actor: ctx.actor } as const
    await sendLogOut(await workerOf(ctx, pbx), command)
  } catch (error) {
    const isOver = error instanceof Problem && error.code === 'no_such_session'
    if (!isOver) throw error
  }
}

/** @returns false when somebody has logged in meanwhile */
function deleteIfFree(ctx: Context, { pbx, number }: Name): Promise<boolean> {
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, pbx)
    if ((await tx.db.session.count({ where: { pbxId: pbx, phone: number, endedAt: null } })) > 0) return false
    const { count } = await tx.db.phone.deleteMany({ where: { pbxId: pbx, number } })
    if (count === 0) throw new Problem('phone_not_in_pool')
    await removeEmptyLocations(tx.db, pbx)
    tx.record({ type: 'phone.removed', data: {} }, { pbx, phone: number })
    return true
  })
}
