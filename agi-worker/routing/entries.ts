/** An AstDB entry's full name, family first: `AMPUSER/1001/device`. */
export type EntryName = `${string}/${string}`

/** What AstDB holds, or should hold, under each name; null means no such entry. */
export type Entries = ReadonlyMap<EntryName, string | null>

/** Which devices ring for an extension, joined by `&`. */
export const devicesOf = (extension: string): EntryName => `AMPUSER/${extension}/device`
/** Whose calls a device makes. */
export const userOf = (device: string): EntryName => `DEVICE/${device}/user`
/** Whose calls a device makes when nobody is logged in. */
export const defaultUserOf = (device: string): EntryName => `DEVICE/${device}/default_user`
/** What Asterisk dials to ring a device, for example `PJSIP/2001`. */
export const dialOf = (device: string): EntryName => `DEVICE/${device}/dial`

export const splitDevices = (value: string | null | undefined): string[] => (value ?? '').split('&').filter(Boolean)
