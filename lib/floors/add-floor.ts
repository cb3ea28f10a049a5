import type { z } from 'zod'
import { type Floor, newFloorSchema } from '@/lib/contract/floors'
import { loadLocationByName } from '@/lib/locations/list-locations'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { transact, verb } from '@/lib/verbs/verb'
import { floorIsTaken } from './floor-is-taken'
import { loadFloor } from './list-floors'

/**
 * The last floor of a location, which stays from now on also while no phone is there. Throws Problem bad_request,
 * no_such_pbx, no_such_location or floor_exists.
 */
export const addFloor = verb('floor.add', async (ctx, input: z.input<typeof newFloorSchema>): Promise<Floor> => {
  const { pbx, location, name } = parse(newFloorSchema, input)
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, pbx)
    const { id: locationId } = await loadLocationByName(tx.db, pbx, location)
    const position = (await tx.db.floor.count({ where: { locationId } })) + 1
    const { id } = await tx.db.floor.create({ data: { locationId, name, position } })
    await tx.db.location.update({ where: { id: locationId }, data: { isKept: true } })
    tx.record({ type: 'floor.added', data: { location, floor: name } }, { pbx })
    return loadFloor(tx.db, id)
  }).catch(floorIsTaken)
})
