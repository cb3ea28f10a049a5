import type { z } from 'zod'
import { type Location, mergeLocationSchema } from '@/lib/contract/locations'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { loadLocation } from './list-locations'
import { recordPhonesOf } from './record-phones'
import { bringFloors } from './bring-floors'
import { renameInAccessRules } from './rename-in-rules'
import { locationsWords } from '@/words/locations'

type Merge = z.input<typeof mergeLocationSchema> & { id: string }

/**
 * Moves all phones of a location to another one of the same PBX, and deletes the first. People who could log in at the
 * first can log in at the other; log-out rules and free desks follow the location that stays. Throws Problem
 * bad_request or no_such_location.
 */
export const mergeLocations = verb('location.merge', async (ctx, { id, ...input }: Merge): Promise<Location> => {
  const { into } = parse(mergeLocationSchema, input)
  return transact(ctx, async (tx) => {
    const { pbx } = await loadLocation(tx.db, id)
    await takePbx(tx.db, pbx)
    const [left, stays] = [await loadLocation(tx.db, id), await loadLocation(tx.db, into)]
    if (left.id === stays.id || left.pbx !== stays.pbx) throw new Problem('bad_request', [wrong()])
    await recordPhonesOf(tx, id, left.name, stays.name)
    await tx.db.phone.updateMany({ where: { locationId: id }, data: { locationId: into } })
    await bringFloors(tx.db, left, stays)
    await renameInAccessRules(tx.db, pbx, left.name, stays.name)
    await tx.db.location.delete({ where: { id } })
    tx.record({ type: 'location.merged', data: { name: left.name, into: stays.name } }, { pbx })
    return loadLocation(tx.db, into)
  })
})

const wrong = () => ({ field: 'into', message: locationsWords().problems.mergeElsewhere })
