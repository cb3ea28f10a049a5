import { localTime, whenIs, zoneHere } from '@/lib/contract/wall-clock'
import type { Transaction } from '@/lib/db'
import { workersZone } from '@/lib/logout-rules/workers-zone'
import { listStaysSince, type Stay } from './recent-sessions'

/** As many moves as a day has, and more. */
const most = 50

/** Where somebody has been logged in since midnight, by the clock of the worker of their PBX. */
export async function listTodaysStays(
  db: Transaction,
  of: { pbx: string; extension: string },
  now: Date,
): Promise<{ stays: Stay[]; midnight: Date }> {
  const zone = (await workersZone(db, of.pbx)) ?? zoneHere()
  const midnight = whenIs(localTime(now, zone).day, '00:00', zone)
  return { stays: await listStaysSince(db, of, midnight, most), midnight }
}
