import type { Context } from '../context.ts'
import { dialOf, splitDevices } from '../../pbx/entries.ts'

/**
 * The hot desk phone behind a SIP endpoint (`PJSIP/2001`), or null when it is not in the pool.
 * The PBX's dial strings decide, never the caller ID, which anybody can set.
 */
export async function identifyPhone({ store, pbx }: Context, endpoint: string): Promise<string | null> {
  const known = await store.phoneDialledAs(endpoint)
  if (known) return known
  const pool = await store.pool()
  const dials = await pbx.readEntries(pool.map(dialOf))
  return pool.find((number) => splitDevices(dials.get(dialOf(number))).includes(endpoint)) ?? null
}
