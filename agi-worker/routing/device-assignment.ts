import { type Assignment, givenBack, hintsFor, type Holding } from './assignment.ts'
import { endForwards } from './call-forward.ts'
import { devicesOf, type Entries, splitDevices, userOf, type Routing } from '../../pbx/entries.ts'

/**
 * FreePBX's own device assignment: a held phone acts as its user, and the user's extension rings it.
 * A phone's own extension stops ringing while somebody else holds the phone. What no session asks for any more
 * goes back to its original. `facts` are the entries named by `factsNeeded`.
 */
export function routeByDevice(assignment: Assignment, facts: Entries): Routing {
  const { holdings } = assignment
  const entries = givenBack(assignment, facts)
  const held = new Set(holdings.map(({ phone }) => phone))
  for (const phone of held) entries.set(devicesOf(phone), null)
  for (const holding of holdings) {
    entries.set(userOf(holding.phone), holding.extension)
    // After the line that silences phones: a person whose own number is a held phone still rings where they are.
    entries.set(devicesOf(holding.extension), ringingFor(holding, assignment, held).join('&'))
  }
  const hints = hintsFor(entries, facts, assignment, (holding) => ringingFor(holding, assignment, held))
  endForwards(entries, facts, assignment)
  return { entries, hints }
}

function ringingFor(
  { phone, extension }: Holding,
  { originals, ringOwnDevices }: Assignment,
  held: ReadonlySet<string>,
): string[] {
  if (!ringOwnDevices) return [phone]
  const own = splitDevices(originals.get(devicesOf(extension))).filter((device) => !held.has(device))
  return [phone, ...own]
}
