import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { type Location, locationChangeSchema, type LocationDetails } from '@/lib/contract/locations'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { transact, verb } from '@/lib/verbs/verb'
import { withoutGaps } from '@/lib/access/without-gaps'
import { loadLocation } from './list-locations'
import { nameIsTaken } from './name-is-taken'
import { recordPhonesOf } from './record-phones'
import { renameInRules } from './rename-in-rules'

type LocationChange = z.input<typeof locationChangeSchema> & { id: string }

/**
 * Another name, under which its phones and the rules for it stay, or another time zone. A change that changes nothing
 * leaves no event. Throws Problem bad_request, no_such_location or location_exists.
 */
export const changeLocation = verb(
  'location.change',
  async (ctx, { id, ...input }: LocationChange): Promise<Location> => {
    const change = parse(locationChangeSchema, input)
    return transact(ctx, async (tx) => {
      const { pbx } = await loadLocation(tx.db, id)
      await takePbx(tx.db, pbx)
      const { name, timeZone } = await loadLocation(tx.db, id)
      const before: LocationDetails = { name, timeZone }
      const after = { ...before, ...withoutGaps(change) }
      if (isDeepStrictEqual(before, after)) return loadLocation(tx.db, id)
      await tx.db.location.update({ where: { id }, data: { ...after, isKept: true } })
      tx.record({ type: 'location.changed', data: { before, after } }, { pbx })
      if (before.name !== after.name) {
        await renameInRules(tx.db, pbx, before.name, after.name)
        await recordPhonesOf(tx, id, before.name, after.name)
      }
      return loadLocation(tx.db, id)
    }).catch(nameIsTaken)
  },
)
