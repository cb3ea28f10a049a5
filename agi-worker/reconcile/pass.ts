import type { Settings } from '../../lib/contract/settings.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { RoutedSession, Store } from '../adapters/postgres/store.ts'
import type { Brake } from './brake.ts'
import { readSwitching } from './clearing.ts'
import { compare, driftIn } from './compare.ts'
import type { FreeDesks } from './free-desks.ts'
import type { Hints } from './hints.ts'
import { loadNear } from './load.ts'
import { join, within } from './plan.ts'
import type { DriftRecord } from './record.ts'
import type { Settling } from './settling.ts'
import type { Reading } from './reading.ts'
import { snapshotFor } from './snapshot-for.ts'
import type { Versions } from './versions.ts'
import { write } from './writes.ts'

interface Parts {
  store: Store
  pbx: Pbx
  hints: Hints
  brake: Brake
  record: DriftRecord
  settling: Settling
  /** Called with every number that the pass is over. */
  touch: (numbers: Iterable<string>) => void
  /** Called with each part that is done. */
  goesOn: () => void
  /** Called when the PBX holds it. Open ones of these numbers are among the sessions. */
  onRouted: (numbers: ReadonlySet<string>, sessions: readonly RoutedSession[], settings: Settings) => void
  versions: Versions
  freeDesks: FreeDesks
}

/**
 * What a login or logout waits for: everything about these numbers, and nothing else, so that it costs the same however
 * many others are logged in. Drift that the brake would hold elsewhere is repaired where somebody logs in or out.
 */
export async function passOver(parts: Parts, asked: ReadonlySet<string>, readings: readonly Reading[]): Promise<void> {
  const { brake, freeDesks, versions } = parts
  const { numbers, state, done, stale } = await loadNear(parts.store, asked)
  parts.touch(numbers)
  parts.goesOn()
  const known = readings.filter(({ version, numbers }) => versions.isCurrent(version, numbers))
  const pbx = await snapshotFor(
    parts.pbx,
    state,
    freeDesks.namesNear(state),
    known.map(({ snapshot }) => snapshot),
  )
  parts.goesOn()
  const [whole, switching] = await Promise.all([compare(pbx, state), readSwitching(pbx, state)])
  const plan = within(join(whole, await freeDesks.planNear(pbx, state)), numbers)
  parts.goesOn()
  const drift = await driftIn(within(whole, numbers), pbx, { ...state, stale }, brake.held?.phones ?? [])
  const { holdings } = state.assignment
  const braked = await brake.isOn(brake.phonesIn(drift, holdings), state.settings)
  await write(parts, plan, switching)
  parts.goesOn()
  parts.onRouted(numbers, state.sessions, state.settings)
  parts.settling.note(braked ? done : [...done, ...stale], state.settings, {
    setAside: state.setAside,
    returned: switching.returns,
  })
  await parts.record.note(drift, holdings)
}
