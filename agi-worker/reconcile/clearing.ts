import type { Readings } from '../../pbx/readings.ts'
import { entryOfState } from '../../pbx/entries.ts'
import type { SetAside, Switching } from '../routing/forwarding.ts'
import { areDeleted, signsOf } from './deleted-numbers.ts'
import type { State } from './load.ts'

/**
 * What there is to switch off, and on again. What is not on is left alone: setting a device state, even to NOT_INUSE,
 * would leave an entry in AstDB that was not there before.
 */
export async function readSwitching(pbx: Readings, { clearings, returns }: State): Promise<Switching> {
  const back = await ofNumbersThere(pbx, returns)
  const isBack = new Set(back.map(({ name }) => name))
  const entries = clearings.flatMap((clearing) => clearing.entries)
  const states = [...new Set(clearings.flatMap((clearing) => clearing.states))]
  const found = await pbx.readEntries([...entries, ...states.map(entryOfState)])
  return {
    entries: [...new Set(entries)].filter((name) => found.get(name) !== null && !isBack.has(name)),
    states: states.filter((state) => {
      const name = entryOfState(state)
      return ![null, 'NOT_INUSE'].includes(found.get(name) ?? null) && !isBack.has(name)
    }),
    returns: back,
  }
}

/** A number that was deleted on the PBX gets nothing back: the next person to get the number would inherit it. */
async function ofNumbersThere(pbx: Readings, returns: readonly SetAside[]): Promise<SetAside[]> {
  const numbers = [...new Set(returns.map(({ number }) => number))]
  const signs = await pbx.readEntries(numbers.flatMap(signsOf))
  const deleted = areDeleted(numbers, signs)
  return returns.filter(({ number }) => !deleted.has(number))
}
