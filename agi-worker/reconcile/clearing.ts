import type { Readings } from '../../pbx/readings.ts'
import { entryOfState } from '../../pbx/entries.ts'
import type { Clearing } from '../routing/forwarding.ts'

/**
 * What of a clearing there is to do on the PBX. What is not set is left alone: setting a device state, even to NOT_INUSE,
 * would leave an entry in AstDB that was not there before.
 */
export async function readClearing(pbx: Readings, clearings: readonly Clearing[]): Promise<Clearing> {
  const entries = clearings.flatMap((clearing) => clearing.entries)
  const states = [...new Set(clearings.flatMap((clearing) => clearing.states))]
  const found = await pbx.readEntries([...entries, ...states.map(entryOfState)])
  return {
    entries: [...new Set(entries)].filter((name) => found.get(name) !== null),
    states: states.filter((state) => ![null, 'NOT_INUSE'].includes(found.get(entryOfState(state)) ?? null)),
  }
}
