import { type EntryChange, type HeldPlan, heldPlanOf } from '../../lib/contract/events.ts'

/** What the safety brake holds back. */
export interface Held {
  /** Every one, also of thousands: they stay held until somebody decides. What differs there is compared again each time. */
  phones: string[]
  /** For people. */
  plan: HeldPlan
}

export const heldOf = (phones: string[], changes: readonly EntryChange[]): Held => ({
  phones,
  plan: heldPlanOf(phones, changes),
})
