import type { Context } from '../context.ts'
import { dialOf } from '../routing/entries.ts'

/**
 * The hot desk phone behind a SIP endpoint (`PJSIP/2001`), or null when it is not in the pool.
 * The PBX's dial strings decide, never the caller ID, which anybody can set.
 */
export async function identifyPhone({ store, pbx }: Context, endpoint: string): Promise<string | null> {
  const pool = await store.pool()
  for (const [number, dial] of pool) if (dial === endpoint) return number
  const unread = [...pool].flatMap(([number, dial]) => (dial === null ? [number] : []))
  const dials = await pbx.readEntries(unread.map(dialOf))
  return unread.find((number) => dials.get(dialOf(number)) === endpoint) ?? null
}
