import type { Transaction } from '../lib/db.ts'
import { listLocations } from '../lib/locations/list-locations.ts'
import { listPbxes } from '../lib/pbxes/list-pbxes.ts'
import { Problem } from '../lib/problems/problem.ts'
import { closest, didYouMean } from './closest.ts'
import type { Input } from './command.ts'
import { CommandProblem } from './problem.ts'

/** A name that somebody mistyped, with those that there are; any other error as it is. */
export async function nameOthers(error: unknown, input: Input, db: Transaction): Promise<unknown> {
  if (!(error instanceof Problem)) return error
  if (error.code === 'no_such_pbx') {
    const ids = (await listPbxes(db)).map(({ id }) => id)
    return unknown(error, 'PBX', [input.value('pbx')], ids)
  }
  if (error.code !== 'no_such_location') return error
  const names = [...new Set((await listLocations(db)).map(({ name }) => name))]
  const given = [input.value('location'), input.value('into'), input.argument(0)]
  return unknown(error, 'location', given, names)
}

function unknown(error: Problem, what: string, given: readonly (string | undefined)[], names: readonly string[]) {
  const wanted = given.find((name) => name !== undefined && !names.includes(name))
  if (wanted === undefined) return error
  const hint = didYouMean(closest(wanted, names))
  const others = names.length === 0 ? 'There are none.' : `There are: ${names.join(', ')}`
  return new CommandProblem(error.code, `There is no ${what} ${wanted}.`, `${hint}${others}`)
}
