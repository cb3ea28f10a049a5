import type { z } from 'zod'
import { phoneNameSchema } from '@/lib/contract/phones'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { verb } from '@/lib/verbs/verb'
import { removeTogether } from './remove-together'

/**
 * Takes a phone out of the pool; anybody logged in there is logged out first, so that the PBX gets both back.
 * Throws Problem bad_request, no_such_pbx, phone_not_in_pool, worker_away, worker_slow or outcome_unknown (somebody is
 * logged in and may not have been logged out), lost_race (people keep logging in).
 */
export const removePhone = verb('phone.remove', async (ctx, input: z.input<typeof phoneNameSchema>): Promise<void> => {
  const phone = parse(phoneNameSchema, input)
  await requirePbx(ctx.db, phone.pbx)
  await removeTogether(ctx, [phone])
})
