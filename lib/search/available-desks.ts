import type { FoundDesk } from '@/lib/contract/search'
import { Prisma } from '@/generated/prisma/client'
import { lineState } from '@/lib/contract/board'
import type { Transaction } from '@/lib/db'
import { ofPbx } from './words'

interface Row extends Omit<FoundDesk, 'holder'> {
  deviceState: string
}

/** Of so many free desks those are picked that the PBX can reach. */
const looked = 200

/**
 * Desks at which somebody could log in now, before anybody has typed anything: those nearby first.
 * @param near the name of a location; '' where there is none
 */
export async function listAvailableDesks(
  db: Transaction,
  { pbx, near, limit }: { pbx: string; near: string; limit: number },
): Promise<FoundDesk[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT phones.pbx, number, label, coalesce(locations.name, '') AS location, device_state AS "deviceState"
    FROM phones
    JOIN phone_status ON phone_id = phones.id AND dial IS NOT NULL
    LEFT JOIN locations ON locations.id = location_id
    WHERE ${ofPbx(Prisma.sql`phones.pbx`, pbx)} AND NOT EXISTS (
      SELECT FROM sessions WHERE sessions.pbx = phones.pbx AND phone = number AND ended_at IS NULL)
    ORDER BY coalesce(locations.name, '') = ${near} DESC, lower(label), number, phones.pbx LIMIT ${looked}`
  const reachable = rows.filter(({ deviceState }) => !['unregistered', 'unknown'].includes(lineState(deviceState)))
  return reachable.slice(0, limit).map(({ deviceState: _state, ...desk }) => ({ ...desk, holder: null }))
}
