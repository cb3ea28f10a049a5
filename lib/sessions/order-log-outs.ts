import { z } from 'zod'
import { Prisma } from '@/generated/prisma/client'
import { statesInCall } from '@/lib/contract/board'
import { noteSchema } from '@/lib/contract/commands'
import { pbxFieldSchema } from '@/lib/contract/pbxes'
import { oneLine } from '@/lib/contract/text'
import type { Transaction } from '@/lib/db'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'

const place = {
  pbx: pbxFieldSchema,
  location: oneLine(60).default('').describe('The name of a location. Left out: everybody on the PBX.'),
}

export const orderLogOutsSchema = z
  .object({ ...place, note: noteSchema.describe('Why, in your own words; it stays in the events.') })
  .meta({ id: 'LogoutOrder', description: 'Whom to log out: everybody at a location, or on a PBX.' })
export type LogOutMany = z.input<typeof orderLogOutsSchema>

export const orderedLogOutsSchema = z
  .object({
    people: z.number().int().describe('How many are being logged out.'),
    inCall: z.number().int().describe('How many of them are in a call, and stay until it is over.'),
  })
  .meta({ id: 'OrderedLogouts', description: 'Who is being logged out, one after the other.' })
export type OrderedLogOuts = z.infer<typeof orderedLogOutsSchema>

/**
 * Orders that everybody at a location, or on a PBX, is logged out: those in a call when it is over. The worker carries it out,
 * also when it comes back only later. Throws Problem bad_request or no_such_pbx.
 */
export const orderLogOuts = verb('logout.order', async (ctx, input: LogOutMany): Promise<OrderedLogOuts> => {
  const { note, ...where } = parse(orderLogOutsSchema, input)
  return transact(ctx, async (tx) => {
    const counts = await countSeats(tx.db, where)
    if (counts.people === 0) return counts
    await tx.db.$executeRaw`
      INSERT INTO logout_orders (session_id, pbx, ordered_by, note, request_id)
      SELECT sessions.id, sessions.pbx, ${JSON.stringify(ctx.actor)}::jsonb, ${note}, ${ctx.requestId} ${seatsAt(where)}
      ON CONFLICT (session_id) DO NOTHING`
    const data = { location: where.location, count: counts.people, note }
    tx.record({ type: 'logout.ordered', data }, { pbx: where.pbx })
    return counts
  })
})

/** Who would be logged out. Throws Problem bad_request or no_such_pbx. */
export async function countSeats(db: Transaction, where: z.output<z.ZodObject<typeof place>>): Promise<OrderedLogOuts> {
  await requirePbx(db, where.pbx)
  await requireLocation(db, where)
  const [counts] = await db.$queryRaw<OrderedLogOuts[]>`
    SELECT count(*)::int AS people, (count(*) FILTER (WHERE device_state = ANY(${[...statesInCall]})))::int AS "inCall"
    ${seatsAt(where)}`
  return counts ?? { people: 0, inCall: 0 }
}

const seatsAt = ({ pbx, location }: { pbx: string; location: string }) => Prisma.sql`
  FROM sessions
  LEFT JOIN phones ON phones.pbx = sessions.pbx AND phones.number = phone
  LEFT JOIN locations ON locations.id = location_id
  LEFT JOIN phone_status ON phone_id = phones.id
  WHERE sessions.pbx = ${pbx} AND ended_at IS NULL AND (${location} = '' OR locations.name = ${location})`

/** One that is misspelt would otherwise seem to be empty. */
async function requireLocation(db: Transaction, { pbx, location }: { pbx: string; location: string }): Promise<void> {
  if (location === '' || (await db.location.count({ where: { pbxId: pbx, name: location } })) > 0) return
  throw new Problem('bad_request', [{ field: 'location', message: `There is no location ${location}.` }])
}
