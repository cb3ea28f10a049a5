import { type Assignment, givenBack, hintsFor, peopleIn } from './assignment.ts'
import {
  deliveryFor,
  deskOf,
  devicesOf,
  type Entries,
  type EntryName,
  forwardOf,
  isDelivery,
  userOf,
  type Routing,
} from '../../pbx/entries.ts'

/**
 * FreePBX's call forward: the user's calls go to `HD<extension>`, which the dialplan context hotdesk-forward delivers
 * to the desk, and from there to the user's mailbox. The held phone acts as its user, and its own extension stops
 * ringing, as with device assignment; which devices belong to the user stays untouched.
 */
export function routeByForward(assignment: Assignment, facts: Entries): Routing {
  const entries = givenBack(assignment, facts)
  for (const { phone, extension } of assignment.holdings) if (phone !== extension) entries.set(devicesOf(phone), null)
  const hints = hintsFor(entries, facts, assignment, ({ phone }) => [phone])
  endForwards(entries, facts, assignment)
  for (const { extension, phone } of assignment.holdings) {
    entries.set(userOf(phone), extension)
    entries.set(deskOf(extension), phone)
    // A forward somebody sets while logged in is their own choice; ours comes back when they end it.
    const forward = facts.get(forwardOf(extension))
    if (!forward || isDelivery(forward)) entries.set(forwardOf(extension), deliveryFor(extension))
  }
  return { entries, hints }
}

/** Takes our forwards off everybody, and leaves their own alone. */
export function endForwards(entries: Map<EntryName, string | null>, facts: Entries, assignment: Assignment): void {
  for (const extension of peopleIn(assignment)) {
    if ((facts.get(deskOf(extension)) ?? null) !== null) entries.set(deskOf(extension), null)
    if (isDelivery(facts.get(forwardOf(extension)))) entries.set(forwardOf(extension), null)
  }
}
