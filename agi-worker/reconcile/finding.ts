import type { RoutedSession } from '../adapters/postgres/store.ts'
import type { Holding } from '../routing/assignment.ts'
import { type Switching, switchingWithout } from '../routing/forwarding.ts'
import type { State } from './load.ts'
import { type EntryName, numberOf } from '../../pbx/entries.ts'
import { join, only, type Plan, without } from './plan.ts'

/** Whose damage a drift is: a session's, or a phone's that nobody holds. */
export type Concerned = Holding & { id?: string; appliedAt?: Date | null }

/** What a look has found. */
export interface Finding {
  state: State
  /** What is to be written so that the PBX is as it should be. */
  plan: Plan
  /** The part of it that something else has caused. */
  drift: Plan
  concerned: Concerned[]
  /** Entries of the plan that no brake counts or holds back. */
  urgent: ReadonlySet<EntryName>
  switching: Switching
  /** The sessions that the PBX holds, or has given back, once all of that is carried out. */
  done: RoutedSession[]
}

/** What is left of it without these numbers. */
export function leaveOut(finding: Finding, numbers: ReadonlySet<string>): Finding {
  const isLeft = ({ phone, extension }: Holding) => !numbers.has(phone) && !numbers.has(extension)
  return {
    ...finding,
    plan: without(finding.plan, numbers),
    drift: without(finding.drift, numbers),
    switching: switchingWithout(finding.switching, numbers),
    done: finding.done.filter(isLeft),
  }
}

/** What is left of it while the repairs of these numbers wait for somebody. */
export function holdBack(finding: Finding, numbers: ReadonlySet<string>): Finding {
  const rest = leaveOut(finding, numbers)
  const isUrgent = (name: EntryName) => finding.urgent.has(name) && numbers.has(numberOf(name))
  return {
    ...rest,
    plan: join(rest.plan, only(finding.plan, isUrgent)),
    drift: join(rest.drift, only(finding.drift, isUrgent)),
  }
}
