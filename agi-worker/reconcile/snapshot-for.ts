import { type EntryName, entryOfState, storedHintOf } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { Snapshot } from '../../pbx/snapshot.ts'
import { factsNeeded, peopleIn, takenOverBy } from '../routing/assignment.ts'
import { signsOf } from './deleted-numbers.ts'
import type { State } from './load.ts'

/** Reads in one turn what a pass over a few sessions will ask, so that nobody waits for one answer after the other. */
export function snapshotFor(pbx: Pbx, state: State): Promise<Snapshot> {
  const { assignment, clearings } = state
  const { holdings, originals } = assignment
  const extensions = new Set([...peopleIn(assignment), ...holdings.map(({ phone }) => phone)])
  const names = new Set<EntryName>([
    ...factsNeeded(assignment),
    ...originals.keys(),
    ...holdings.flatMap(takenOverBy),
    ...[...extensions].map(storedHintOf),
    ...clearings.flatMap(({ entries, states }) => [...entries, ...states.map(entryOfState)]),
    ...[...perhapsMissing(state)].flatMap(signsOf),
  ])
  return Snapshot.take(pbx, names, extensions)
}

/** Numbers whose entries begin to exist: the question is then whether somebody has deleted them on the PBX. */
function perhapsMissing({ assignment, unsettled }: State): Set<string> {
  const left = unsettled.filter(({ open }) => !open).map(({ phone }) => phone)
  const delivered = assignment.strategy === 'call_forward' ? assignment.holdings.map(({ extension }) => extension) : []
  return new Set([...left, ...delivered])
}
