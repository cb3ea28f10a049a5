import type { EntryName } from '../../pbx/entries.ts'

/** Call forwarding and do-not-disturb to be switched off when a phone changes hands. */
export interface Clearing {
  entries: EntryName[]
  /** Custom device states behind the lamps of those functions; each becomes NOT_INUSE. */
  states: string[]
}

/**
 * What to clear when `extension` takes or leaves `phone`, so that neither side inherits the other's forwarding.
 * `ownDevices`: the devices that ring for the extension when it is not logged in.
 */
export function clearingFor(extension: string, phone: string, ownDevices: readonly string[]): Clearing {
  const numbers = unique([extension, phone])
  const devices = unique([phone, ...ownDevices])
  return {
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
  }
}

/** The part of it that does not concern these numbers. */
export const clearingWithout = ({ entries, states }: Clearing, numbers: ReadonlySet<string>): Clearing => ({
  entries: entries.filter((name) => !numbers.has(name.split('/')[1] ?? '')),
  states: states.filter((state) => !numbers.has(numberOfState(state))),
})

/** The extension or device that such a state is about: `Custom:DEVDND2001` → 2001. */
export const numberOfState = (state: string) => state.replace(/^Custom:(DEV)?(CF|DND)/, '')

const unique = (values: readonly string[]) => [...new Set(values)]
