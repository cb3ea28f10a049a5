import { dialOf, splitDevices } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { PhoneState } from '../adapters/postgres/store.ts'
import { findPerson } from '../sessions/person.ts'

const byLiveliness = ['INUSE', 'BUSY', 'RINGINUSE', 'RINGING', 'ONHOLD', 'NOT_INUSE']

/** What the PBX says of a phone. */
export async function readPhone(pbx: Pbx, number: string): Promise<PhoneState> {
  const emergencyCid = `DEVICE/${number}/emergency_cid` as const
  const [entries, { mailbox }] = await Promise.all([
    pbx.readEntries([dialOf(number), emergencyCid]),
    findPerson(pbx, number),
  ])
  const dial = entries.get(dialOf(number)) ?? null
  const [deviceState, exists] = await Promise.all([
    deviceStateOf(pbx, splitDevices(dial)),
    mailbox ? pbx.evaluate(`VM_INFO(${mailbox},exists)`) : '0',
  ])
  return { dial, deviceState, hasEmergencyCid: Boolean(entries.get(emergencyCid)), hasMailbox: exists === '1' }
}

/** The liveliest state of the endpoints that a phone is dialled by; nearly always there is one. */
export async function deviceStateOf(pbx: Pbx, endpoints: readonly string[]): Promise<string> {
  return liveliest([...(await pbx.readDeviceStates(endpoints)).values()])
}

export const liveliest = (states: readonly string[]): string =>
  byLiveliness.find((state) => states.includes(state)) ?? states[0] ?? 'INVALID'
