import type { z } from 'zod'
import { removePhonesSchema } from '@/lib/contract/phones'
import { parse } from '@/lib/problems/parse'
import { verb } from '@/lib/verbs/verb'
import { onceEach } from './once-each'
import { type RemovedPhone, removeTogether } from './remove-together'

/**
 * Takes several phones out of the pool, all of them or none; whoever is logged in there is logged out first. Answers with
 * them as they were, for who wants them back. Throws as removePhone does.
 */
export const removePhones = verb(
  'phone.remove_many',
  async (ctx, input: z.input<typeof removePhonesSchema>): Promise<RemovedPhone[]> =>
    removeTogether(ctx, onceEach(parse(removePhonesSchema, input).phones)),
)
