import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { withoutGaps } from '@/lib/access/without-gaps'
import { type Floor, floorChangeSchema } from '@/lib/contract/floors'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { transact, verb } from '@/lib/verbs/verb'
import { floorIsTaken } from './floor-is-taken'
import { loadFloor } from './list-floors'
import { orderFloors } from './order-floors'

type FloorChange = z.input<typeof floorChangeSchema> & { id: string }

/**
 * Another name, or another position, for which the others of the location make room. A change that changes nothing leaves no
 * event. Throws Problem bad_request, no_such_floor or floor_exists.
 */
export const changeFloor = verb('floor.change', async (ctx, { id, ...input }: FloorChange): Promise<Floor> => {
  const change = withoutGaps(parse(floorChangeSchema, input))
  return transact(ctx, async (tx) => {
    const { pbx } = await loadFloor(tx.db, id)
    await takePbx(tx.db, pbx)
    const before = nameAndPosition(await loadFloor(tx.db, id))
    await tx.db.floor.update({ where: { id }, data: { ...(change.name !== undefined && { name: change.name }) } })
    if (change.position !== undefined) await orderFloors(tx.db, id, change.position)
    const floor = await loadFloor(tx.db, id)
    const after = nameAndPosition(floor)
    if (!isDeepStrictEqual(before, after))
      tx.record({ type: 'floor.changed', data: { location: floor.location, before, after } }, { pbx })
    return floor
  }).catch(floorIsTaken)
})

const nameAndPosition = ({ name, position }: Floor) => ({ name, position })
