import { type EntryName, numberOf } from '../../pbx/entries.ts'
import type { Holding } from '../routing/assignment.ts'
import { numberOfState, type SetAside, type Switching, switchingWithout } from '../routing/forwarding.ts'
import { type Plan, without } from './plan.ts'

/** So much is written while a login waits, in entries. */
const weightOfPortion = 200
/** In a dialplan of ten thousand extensions Asterisk takes so much longer to replace a hint than to write an entry. */
const weightOfHint = 20

/** A part of what is to be written. */
export interface Portion {
  plan: Plan
  switching: Switching
}

export const portionWithout = ({ plan, switching }: Portion, numbers: ReadonlySet<string>): Portion => ({
  plan: without(plan, numbers),
  switching: switchingWithout(switching, numbers),
})

/** Cuts a large repair into portions, each session's changes side by side. */
export function portionsOf(
  { plan, switching: { entries, states, returns } }: Portion,
  sessions: readonly Holding[],
): Portion[] {
  const changes = new ByOwner(sessions)
  for (const change of plan.entries) changes.of(numberOf(change.name)).plan.entries.push(change)
  for (const change of plan.hints) changes.of(change.extension).plan.hints.push(change)
  for (const name of entries) changes.of(numberOf(name)).switching.entries.push(name)
  for (const state of states) changes.of(numberOfState(state)).switching.states.push(state)
  for (const one of returns) changes.of(one.number).switching.returns.push(one)
  return merged(changes.all())
}

class ByOwner {
  private readonly portions = new Map<string, Portion>()
  private readonly owners = new Map<string, string>()

  constructor(sessions: readonly Holding[]) {
    for (const { phone, extension } of sessions) this.owners.set(extension, this.owners.get(phone) ?? phone)
  }

  of(number: string): Portion {
    const owner = this.owners.get(number) ?? number
    const portion = this.portions.get(owner) ?? nothing()
    this.portions.set(owner, portion)
    return portion
  }

  all(): Portion[] {
    return [...this.portions.values()]
  }
}

/** Small ones become one, up to a portion's size. */
function merged(small: readonly Portion[]): Portion[] {
  const portions: Portion[] = []
  let room = 0
  for (const portion of small) {
    if (room <= 0) {
      portions.push(nothing())
      room = weightOfPortion
    }
    room -= add(portions.at(-1) ?? nothing(), portion)
  }
  return portions
}

function add(to: Portion, { plan, switching: { entries, states, returns } }: Portion): number {
  to.plan.entries.push(...plan.entries)
  to.plan.hints.push(...plan.hints)
  to.switching.entries.push(...entries)
  to.switching.states.push(...states)
  to.switching.returns.push(...returns)
  const switched = entries.length + states.length + returns.length
  return plan.entries.length + weightOfHint * plan.hints.length + switched
}

const nothing = () => ({
  plan: { entries: [], hints: [] } as Plan,
  switching: { entries: [] as EntryName[], states: [] as string[], returns: [] as SetAside[] },
})
