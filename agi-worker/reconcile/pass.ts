import type { Pbx } from '../../pbx/pbx.ts'
import type { Store } from '../adapters/postgres/store.ts'
import type { Brake } from './brake.ts'
import { readClearing } from './clearing.ts'
import { compare, driftIn } from './compare.ts'
import type { Hints } from './hints.ts'
import { loadState, numbersOf } from './load.ts'
import { within } from './plan.ts'
import type { DriftRecord } from './record.ts'
import { write } from './writes.ts'

interface Parts {
  store: Store
  pbx: Pbx
  hints: Hints
  brake: Brake
  record: DriftRecord
  /** Called with every number that the pass is over. */
  touch: (numbers: Iterable<string>) => void
}

/**
 * What a login or logout waits for: brings the PBX to the sessions of these numbers. It repairs what it meets on the way,
 * but never what the brake would hold.
 */
export async function passOver(parts: Parts, numbers: ReadonlySet<string>): Promise<void> {
  const { store, pbx, hints, brake, record } = parts
  const state = await loadState(store, numbers)
  parts.touch(numbersOf(state.sessions))
  const [whole, clearing] = await Promise.all([compare(pbx, state), readClearing(pbx, state.clearings)])
  const drift = await driftIn(whole, pbx, state, brake.held?.phones ?? [])
  const { holdings } = state.assignment
  const braked = await brake.isOn(brake.phonesIn(drift, holdings), state.settings)
  const own = new Set([...numbers, ...numbersOf(state.unsettled)])
  const done = braked ? state.unsettled : [...state.unsettled, ...state.stale]
  await write(pbx, hints, braked ? within(whole, own) : whole, clearing)
  await store.markApplied(done, state.settings)
  await record.note(braked ? within(drift, own) : drift, holdings)
}
