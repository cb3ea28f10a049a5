import type { z } from 'zod'
import { type Floor, placedDeskSchema } from '@/lib/contract/floors'
import { numberSchema } from '@/lib/contract/numbers'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { loadFloor } from './list-floors'

type NewPlace = z.input<typeof placedDeskSchema> & { id: string }

/**
 * A desk stands there on the plan of a floor, and nowhere else. It may be of another location of the PBX: two wards share a
 * floor. Where it stood already it leaves no event. Throws Problem bad_request, no_such_floor or phone_not_in_pool.
 */
export const placeDesk = verb('floor.place_desk', async (ctx, { id, ...input }: NewPlace): Promise<Floor> => {
  const { number, ...given } = parse(placedDeskSchema, input)
  const place = { x: rounded(given.x), y: rounded(given.y) }
  return transact(ctx, async (tx) => {
    const { pbx } = await loadFloor(tx.db, id)
    await takePbx(tx.db, pbx)
    const { location, name: floor } = await loadFloor(tx.db, id)
    const desk = { pbxId: pbx, number }
    if ((await tx.db.phone.count({ where: desk })) === 0) throw new Problem('phone_not_in_pool')
    const before = await tx.db.deskPlace.findUnique({ where: { pbxId_number: desk } })
    const isMoved = before?.floorId === id
    if (isMoved && before.x === place.x && before.y === place.y) return loadFloor(tx.db, id)
    const data = { floorId: id, ...place }
    await tx.db.deskPlace.upsert({ where: { pbxId_number: desk }, create: { ...desk, ...data }, update: data })
    tx.record({ type: 'floor.desk_placed', data: { location, floor, ...place, isMoved } }, { pbx, phone: number })
    return loadFloor(tx.db, id)
  })
})

/** A tenth of a millimetre on a plan of a metre. */
const rounded = (share: number) => Math.round(share * 10_000) / 10_000

type OldPlace = { id: string; number: string }

/** The desk stays in the pool. Throws Problem no_such_floor or not_on_plan. */
export const takeDeskOff = verb('floor.take_desk_off', async (ctx, { id, ...input }: OldPlace): Promise<void> => {
  const number = numberIn(input.number)
  await transact(ctx, async (tx) => {
    const { pbx } = await loadFloor(tx.db, id)
    await takePbx(tx.db, pbx)
    const { location, name: floor } = await loadFloor(tx.db, id)
    const { count } = await tx.db.deskPlace.deleteMany({ where: { pbxId: pbx, number, floorId: id } })
    if (count === 0) throw new Problem('not_on_plan')
    tx.record({ type: 'floor.desk_taken_off', data: { location, floor } }, { pbx, phone: number })
  })
})

/** What is no number stands nowhere. */
function numberIn(text: string): string {
  const { success, data } = numberSchema.safeParse(text)
  if (!success) throw new Problem('not_on_plan')
  return data
}
