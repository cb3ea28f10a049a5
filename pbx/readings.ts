import { type EntryName, type Observed, type Routing, storedHintOf } from './entries.ts'

/** Where comparisons read: the PBX itself, one thing at a time, or a snapshot of it. */
export interface Readings {
  /** The entries' values, null where there is none. */
  readEntries(names: Iterable<EntryName>): Promise<Map<EntryName, string | null>>
  /** The hints' texts, '' where there is none. */
  readHints(extensions: Iterable<string>): Promise<Map<string, string>>
}

/** Reads what the PBX holds wherever `wanted` names something. */
export async function observe(readings: Readings, wanted: Routing): Promise<Observed> {
  const extensions = [...wanted.hints.keys()]
  const [entries, hints] = await Promise.all([
    readings.readEntries([...wanted.entries.keys(), ...extensions.map(storedHintOf)]),
    readings.readHints(extensions),
  ])
  return { entries, hints }
}
