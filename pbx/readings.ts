import { type EntryName, type Observed, observedEntries, type Routing } from './entries.ts'

/** Where comparisons read: the PBX itself, one thing at a time, or a snapshot of it. */
export interface Readings {
  /** The entries' values, null where there is none. */
  readEntries(names: Iterable<EntryName>): Promise<Map<EntryName, string | null>>
  /** The hints' texts, '' where there is none. */
  readHints(extensions: Iterable<string>): Promise<Map<string, string>>
}

/** Reads what the PBX holds wherever `wanted` names something. */
export async function observe(readings: Readings, wanted: Routing): Promise<Observed> {
  const [entries, hints] = await Promise.all([
    readings.readEntries(observedEntries(wanted)),
    readings.readHints(wanted.hints.keys()),
  ])
  return { entries, hints }
}
