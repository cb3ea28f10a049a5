/** An AstDB entry's full name, family first: `AMPUSER/1001/device`. */
export type EntryName = `${string}/${string}`

/** What AstDB holds, or should hold, under each name; null means no such entry. */
export type Entries = ReadonlyMap<EntryName, string | null>

/** The extension or device that an entry is about: `AMPUSER/1001/device` → 1001. */
export const numberOf = (name: EntryName): string => name.split('/')[1] ?? ''

/** Which devices ring for an extension, joined by `&`. */
export const devicesOf = (extension: string): EntryName => `AMPUSER/${extension}/device`
/** Whose calls a device makes. */
export const userOf = (device: string): EntryName => `DEVICE/${device}/user`
/** Whose calls a device makes when nobody is logged in. */
export const defaultUserOf = (device: string): EntryName => `DEVICE/${device}/default_user`
/** What Asterisk dials to ring a device, for example `PJSIP/2001`. */
export const dialOf = (device: string): EntryName => `DEVICE/${device}/dial`
/** Unconditional call forward; FreePBX sends every call for the extension there. */
export const forwardOf = (extension: string): EntryName => `CF/${extension}`
/** FreePBX's do-not-disturb; it belongs to the person, no matter where they have dialled its code. */
export const doNotDisturbOf = (extension: string): EntryName => `DND/${extension}`
/** Ours: where the dialplan context hotdesk-forward finds the phone that rings for the extension. */
export const deskOf = (extension: string): EntryName => `HOTDESK/${extension}/desk`
/** Ours: at a free desk that is held to fewer calls, what it may still do. Says that the entries below are ours, too. */
export const heldToOf = (desk: string): EntryName => `HOTDESK/${desk}/free`
/**
 * FreePBX's term for a phone that calls inside and emergency numbers alone: with this user, its dialplan hangs up on other
 * calls to the outside, and takes the emergency caller ID, name and number from the entries beside it.
 */
export const emergencyDeviceOf = (desk: string) =>
  ({
    user: `EDEVICE/${desk}/user`,
    /** Set by FreePBX for an emergency device of the administrator's own. */
    type: `EDEVICE/${desk}/type`,
    emergencyCid: `EDEVICE/${desk}/emergency_cid`,
    name: `EDEVICE/${desk}/location`,
    number: `EDEVICE/${desk}/cid`,
  }) as const satisfies Record<string, EntryName>
/** FreePBX's copy of a hint's text, from its last Apply Config; intercom hints read it. */
export const storedHintOf = (extension: string): EntryName => `AMPUSER/${extension}/hint`
/** Where Asterisk keeps the value of a custom device state: `Custom:DND1001` → `CustomDevstate/DND1001`. */
export const entryOfState = (state: string): EntryName => `CustomDevstate/${state.replace(/^Custom:/, '')}`
/** The other way round; null where the entry is not that of a device state. */
export const stateOfEntry = (name: EntryName): string | null =>
  name.startsWith('CustomDevstate/') ? name.replace('CustomDevstate/', 'Custom:') : null
/** Where the forward leads while logged in. Letters, so that no forward dialled on a phone can be mistaken for it. */
export const deliveryFor = (extension: string) => `HD${extension}`
export const isDelivery = (forward: string | null | undefined) => forward?.startsWith('HD') ?? false

export const splitDevices = (value: string | null | undefined): string[] => (value ?? '').split('&').filter(Boolean)

/** The state of the PBX that sessions ask for. Only names that are ours to write appear. */
export interface Routing {
  entries: Map<EntryName, string | null>
  /** Extension → what its hint in context ext-local watches, as dial strings. */
  hints: Map<string, string[]>
}

/** What the PBX holds where a routing has a wish; with FreePBX's copies of the hints among the entries. */
export interface Observed {
  entries: Entries
  hints: ReadonlyMap<string, string>
}

/** The entries to read where a routing has a wish. */
export const observedEntries = ({ entries, hints }: Routing): EntryName[] => [
  ...entries.keys(),
  ...[...hints.keys()].map(storedHintOf),
]
