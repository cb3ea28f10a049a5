import { type Entries, type EntryName, entryOfState, isDelivery, numberOf } from '../../pbx/entries.ts'

/** Call forwarding and do-not-disturb to be switched off when a phone changes hands. */
export interface Clearing {
  entries: EntryName[]
  /** Custom device states behind the lamps of those functions; each becomes NOT_INUSE. */
  states: string[]
}

/** Something of it that was on when a number became part of a session. */
export interface SetAside {
  /** Whose it is: an extension, or a phone's own number. */
  number: string
  name: EntryName
  value: string
}

/** What is written when phones change hands. */
export interface Switching extends Clearing {
  /** Of what was switched off before, what is on again: no session has to do with its number any more. */
  returns: SetAside[]
}

/**
 * What to clear when `extension` takes or leaves `phone`, so that neither side inherits the other's forwarding.
 * `ownDevices`: the devices that ring for the extension when it is not logged in.
 */
export const clearingFor = (extension: string, phone: string, ownDevices: readonly string[]): Clearing =>
  clearingOf(unique([extension, phone]), unique([phone, ...ownDevices]))

const clearingOf = (numbers: readonly string[], devices: readonly string[]): Clearing => ({
  entries: numbers.flatMap((number): EntryName[] => [
    `CF/${number}`,
    `CFB/${number}`,
    `CFU/${number}`,
    `DND/${number}`,
  ]),
  states: [
    ...numbers.flatMap((number) => [`Custom:CF${number}`, `Custom:DND${number}`]),
    ...devices.flatMap((device) => [`Custom:DEVCF${device}`, `Custom:DEVDND${device}`]),
  ],
})

/** Where AstDB keeps the states of the lamps at these devices. */
export const lampsOf = (devices: readonly string[]): EntryName[] => clearingOf([], devices).states.map(entryOfState)

/** What of that is on, by what the PBX holds: each side's own. Lamps as they are, so that none is lit later that was dark. */
export function setAsideFor(
  extension: string,
  phone: string,
  ownDevices: readonly string[],
  facts: Entries,
): SetAside[] {
  const own = ownDevices.filter((device) => device !== phone)
  if (extension === phone) return onOf(phone, [phone, ...own], facts)
  return [...onOf(extension, own, facts), ...onOf(phone, [phone], facts)]
}

function onOf(number: string, devices: readonly string[], facts: Entries): SetAside[] {
  const { entries, states } = clearingOf([number], devices)
  const all = [...entries, ...states.map(entryOfState)].map((name) => ({ number, name, value: facts.get(name) ?? '' }))
  return all.filter(({ value }) => value !== '' && value !== 'NOT_INUSE' && !isDelivery(value))
}

/** The part of it that does not concern these numbers. */
export const switchingWithout = ({ entries, states, returns }: Switching, numbers: ReadonlySet<string>): Switching => ({
  entries: entries.filter((name) => !numbers.has(numberOf(name))),
  states: states.filter((state) => !numbers.has(numberOfState(state))),
  returns: returns.filter(({ number }) => !numbers.has(number)),
})

/** The extension or device that such a state is about: `Custom:DEVDND2001` → 2001. */
export const numberOfState = (state: string) => state.replace(/^Custom:(DEV)?(CF|DND)/, '')

const unique = (values: readonly string[]) => [...new Set(values)]
