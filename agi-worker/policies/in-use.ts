import { statesInCall } from '../../lib/contract/board.ts'
import { dialOf, splitDevices } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { Seat } from '../adapters/postgres/store.ts'
import { deviceStateOf } from '../watch/phone-look.ts'

type Desk = Pick<Seat, 'phone' | 'isKnown' | 'endpoints'>

/** As the PBX says now, which alone knows who has parked somebody. Throws PbxUnavailable: nobody is logged out who may be in a call. */
export async function isInUse(pbx: Pbx, seat: Desk): Promise<boolean> {
  // After a restored backup, for example: it will be known soon, and when the last call was.
  if (!seat.isKnown) return true
  const endpoints = await endpointsOf(pbx, seat)
  // The PBX has no such device, on which there could be a call.
  if (endpoints.length === 0) return false
  const [state, parkers] = await Promise.all([deviceStateOf(pbx, endpoints), pbx.readParkers()])
  return statesInCall.includes(state) || endpoints.some((endpoint) => parkers.has(endpoint))
}

/** Where none were kept, the PBX may have got the device since. */
async function endpointsOf(pbx: Pbx, { phone, endpoints }: Desk): Promise<string[]> {
  return endpoints.length > 0 ? endpoints : splitDevices(await pbx.readEntry(dialOf(phone)))
}
