import type { z } from 'zod'
import { type Location, newLocationSchema } from '@/lib/contract/locations'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { transact, verb } from '@/lib/verbs/verb'
import { loadLocation } from './list-locations'
import { nameIsTaken } from './name-is-taken'

/** A location that stays also while no phone is there. Throws Problem bad_request, no_such_pbx or location_exists. */
export const addLocation = verb(
  'location.add',
  async (ctx, input: z.input<typeof newLocationSchema>): Promise<Location> => {
    const { pbx, name, timeZone } = parse(newLocationSchema, input)
    return transact(ctx, async (tx) => {
      await takePbx(tx.db, pbx)
      const { id } = await tx.db.location.create({ data: { pbxId: pbx, name, timeZone, isKept: true } })
      tx.record({ type: 'location.added', data: { name, timeZone } }, { pbx })
      return loadLocation(tx.db, id)
    }).catch(nameIsTaken)
  },
)
