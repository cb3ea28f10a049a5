import type { z } from 'zod'
import { removePhonesSchema } from '@/lib/contract/phones'
import { parse } from '@/lib/problems/parse'
import { verb } from '@/lib/verbs/verb'
import { onceEach } from './once-each'
import { type RemovedPhone, removeTogether } from './remove-together'

/**
 * Takes several phones out of the pool, all of them or none; the people there are logged out first. Returns the phones
 * as they were, so that they can be put back. Throws as removePhone does.
 */
export const removePhones = verb(
  'phone.remove_many',
  async (ctx, input: z.input<typeof removePhonesSchema>): Promise<RemovedPhone[]> =>
    removeTogether(ctx, onceEach(parse(removePhonesSchema, input).phones)),
)
