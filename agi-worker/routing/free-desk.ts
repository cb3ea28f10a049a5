import { dialOf, emergencyDeviceOf, type Entries, type EntryName, heldToOf, numberOf } from '../../pbx/entries.ts'

/**
 * What is asked for a desk. `restricted`: nobody is there, and it calls inside and emergency numbers alone; `lifted`:
 * somebody is there, and it will be restricted again; `ordinary`: nothing of Hot Desk is left.
 */
export type DeskWish = 'restricted' | 'lifted' | 'ordinary'

/** FreePBX's own value for no user. */
export const nobody = 'DummyUser'

const deviceTypeOf = (desk: string): EntryName => `DEVICE/${desk}/type`
const emergencyCidOf = (desk: string): EntryName => `DEVICE/${desk}/emergency_cid`
const callerNameOf = (desk: string): EntryName => `AMPUSER/${desk}/cidname`
const callerNumberOf = (desk: string): EntryName => `AMPUSER/${desk}/cidnum`

/** What `deskEntries` asks of the facts, and what it may write. A login lifts, and has to ask little. */
export function factsOfDesk(desk: string, wish: DeskWish): EntryName[] {
  const { user, type, ...others } = emergencyDeviceOf(desk)
  if (wish === 'lifted') return [heldToOf(desk), user, type]
  return [
    ...[heldToOf(desk), user, type, ...Object.values(others)],
    ...[dialOf(desk), deviceTypeOf(desk), emergencyCidOf(desk), callerNameOf(desk), callerNumberOf(desk)],
  ]
}

/**
 * The entries for it, in the order in which they are written: at no moment is the desk restricted without its emergency
 * caller ID. An emergency device of the administrator's own is left alone.
 */
export function deskEntries(desk: string, wish: DeskWish, facts: Entries): [EntryName, string | null][] {
  const { user, type } = emergencyDeviceOf(desk)
  const [isOurs, isTheirs] = [has(facts, heldToOf(desk)), has(facts, type)]
  if (wish === 'lifted') return isOurs && !isTheirs ? [[user, null]] : []
  if (wish === 'restricted' && isRestrictable(desk, isOurs, facts)) return restriction(desk, facts)
  if (!isOurs) return []
  return isTheirs ? withdrawal(desk) : noRestriction(desk)
}

/**
 * Of these entries for desks, those that emergency calls depend on: everything of a desk that is given back, and the emergency
 * caller ID of one that is restricted already. Nothing may hold them back.
 */
export function urgentEntries(wanted: Entries, facts: Entries): Set<EntryName> {
  const urgent = [...wanted.keys()].filter((name) => {
    const desk = numberOf(name)
    const mark = wanted.get(heldToOf(desk))
    return mark === null || (mark && has(facts, heldToOf(desk)) && name === emergencyDeviceOf(desk).emergencyCid)
  })
  return new Set(urgent)
}

function isRestrictable(desk: string, isOurs: boolean, facts: Entries): boolean {
  const { user, type } = emergencyDeviceOf(desk)
  const isSomebodyElses = has(facts, type) || (!isOurs && has(facts, user))
  // People log in there in FreePBX's own way.
  const isAdhoc = facts.get(deviceTypeOf(desk)) === 'adhoc'
  return has(facts, dialOf(desk)) && !isSomebodyElses && !isAdhoc
}

function restriction(desk: string, facts: Entries): [EntryName, string | null][] {
  const { user, emergencyCid, name, number } = emergencyDeviceOf(desk)
  return [
    [heldToOf(desk), 'internal_and_emergency'],
    [emergencyCid, facts.get(emergencyCidOf(desk)) || null],
    // Inside it is shown as it always is.
    [name, facts.get(callerNameOf(desk)) || desk],
    [number, facts.get(callerNumberOf(desk)) || desk],
    [user, nobody],
  ]
}

function noRestriction(desk: string): [EntryName, string | null][] {
  const { user, emergencyCid, name, number } = emergencyDeviceOf(desk)
  return [user, emergencyCid, name, number, heldToOf(desk)].map((entry) => [entry, null])
}

/**
 * An administrator has made the desk an emergency device since: what is left of our mark is what FreePBX does not
 * write.
 */
function withdrawal(desk: string): [EntryName, string | null][] {
  return [emergencyDeviceOf(desk).number, heldToOf(desk)].map((entry) => [entry, null])
}

const has = (facts: Entries, name: EntryName) => (facts.get(name) ?? null) !== null
