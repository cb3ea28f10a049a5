import { devicesOf, type EntryName, entryOfState, storedHintOf } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { Snapshot } from '../../pbx/snapshot.ts'
import { type Assignment, factsNeeded, type Holding, peopleIn, takenOverBy } from '../routing/assignment.ts'
import { type Clearing, clearingFor } from '../routing/forwarding.ts'
import { signsOf } from './deleted-numbers.ts'
import type { State } from './load.ts'

/** Reads in one turn what a pass over a few sessions will ask, and `more`, so that nobody waits for one answer after the other. */
export function snapshotFor(
  pbx: Pbx,
  state: State,
  more: readonly EntryName[],
  known: readonly Snapshot[],
): Promise<Snapshot> {
  const left = state.unsettled.filter(({ open }) => !open).map(({ phone }) => phone)
  const { names, extensions } = askedFor({ ...state, left: [...left, ...state.returns.map(({ number }) => number)] })
  return Snapshot.take(pbx, [...names, ...more], extensions, known)
}

/** Sessions that a login begins and ends. */
export interface Around {
  begins: Holding
  ends: readonly Holding[]
  /** The devices that ring for a person who logs in, while they are not logged in. */
  ownDevices: readonly string[]
}

/** What a pass over them will ask, as far as it can be known before. */
export function namesAround({ begins, ends, ownDevices }: Around) {
  const sessions = [{ ...begins, own: ownDevices }, ...ends.map((end) => ({ ...end, own: [end.extension] }))]
  const originals = sessions.flatMap((session) =>
    takenOverBy(session).map(
      (name) => [name, name === devicesOf(session.extension) ? session.own.join('&') : null] as const,
    ),
  )
  return askedFor({
    assignment: {
      strategy: 'device_assignment',
      holdings: [begins],
      originals: new Map(originals),
      ringOwnDevices: false,
    },
    clearings: sessions.map(({ extension, phone, own }) => clearingFor(extension, phone, own)),
    left: ends.flatMap(({ phone, extension }) => [phone, extension]),
  })
}

interface Asked {
  assignment: Assignment
  clearings: readonly Clearing[]
  /** Phones that are given back, and people who may have something back. */
  left: readonly string[]
}

function askedFor({ assignment, clearings, left }: Asked) {
  const { holdings, originals } = assignment
  const extensions = new Set([...peopleIn(assignment), ...holdings.map(({ phone }) => phone)])
  const names = new Set<EntryName>([
    ...factsNeeded(assignment),
    ...originals.keys(),
    ...holdings.flatMap(takenOverBy),
    ...[...extensions].map(storedHintOf),
    ...clearings.flatMap(({ entries, states }) => [...entries, ...states.map(entryOfState)]),
    ...perhapsMissing(assignment, left).flatMap(signsOf),
  ])
  return { names, extensions }
}

/** Numbers whose entries begin to exist: the question is then whether somebody has deleted them on the PBX. */
const perhapsMissing = ({ strategy, holdings }: Assignment, left: readonly string[]): string[] => [
  ...left,
  ...(strategy === 'call_forward' ? holdings.map(({ extension }) => extension) : []),
]
