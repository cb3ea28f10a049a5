import type { Context } from '../context.ts'
import { dialOf, splitDevices } from '../../pbx/entries.ts'

/**
 * The hot desk phone behind a SIP endpoint (`PJSIP/2001`), or null when it is not in the pool. The PBX's dial strings
 * decide, never the caller ID, which anybody can set. They are known, except for phones that the PBX has not been asked
 * about yet: a call from outside the pool must not cause all of them to be read.
 */
export async function identifyPhone({ store, pbx }: Context, endpoint: string): Promise<string | null> {
  const known = (await store.phoneDialledAs(endpoint)) ?? (await store.phoneDialledAlsoAs(endpoint))
  if (known) return known
  const unknown = await store.phonesWithoutDial()
  const dials = await pbx.readEntries(unknown.map(dialOf))
  return unknown.find((number) => splitDevices(dials.get(dialOf(number))).includes(endpoint)) ?? null
}
