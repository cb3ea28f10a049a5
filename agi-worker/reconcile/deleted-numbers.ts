import type { Readings } from '../../pbx/readings.ts'
import { devicesOf, dialOf, type Entries, type EntryName, numberOf } from '../../pbx/entries.ts'
import type { Plan } from './plan.ts'

/**
 * The numbers of a plan of which the PBX holds nothing: somebody has deleted the extension or the phone there. Writing
 * entries for them would leave an extension behind that rings nowhere and that people could still log in as.
 */
export async function deletedNumbers(pbx: Readings, { entries }: Plan): Promise<Set<string>> {
  const missing = entries.filter(({ found, wanted }) => found === null && wanted !== null)
  const numbers = [...new Set(missing.map(({ name }) => numberOf(name)))]
  return areDeleted(numbers, await pbx.readEntries(numbers.flatMap(signsOf)))
}

/** Those of these numbers of which there is nothing among the signs. */
export const areDeleted = (numbers: readonly string[], signs: Entries): Set<string> =>
  new Set(numbers.filter((number) => signsOf(number).every((name) => (signs.get(name) ?? null) === null)))

export const signsOf = (number: string): EntryName[] => [
  `AMPUSER/${number}/cidname`,
  `AMPUSER/${number}/voicemail`,
  devicesOf(number),
  dialOf(number),
]
