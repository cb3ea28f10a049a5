import type { EntryName } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { Snapshot } from '../../pbx/snapshot.ts'
import { type Around, namesAround } from './snapshot-for.ts'
import type { Versions } from './versions.ts'

export type { Around } from './snapshot-for.ts'

/** What the PBX was seen to hold, and as of which version: a pass that comes right behind need not ask again. */
export interface Reading {
  snapshot: Snapshot
  numbers: ReadonlySet<string>
  version: number
}

/** Reads, in one turn, what a pass over these sessions will ask, and `more`. */
export async function readAround(
  pbx: Pbx,
  versions: Versions,
  around: Around,
  more: readonly EntryName[],
): Promise<Reading> {
  const version = versions.current
  const { names, extensions } = namesAround(around)
  const snapshot = await Snapshot.take(pbx, [...more, ...names], extensions)
  const numbers = [around.begins, ...around.ends].flatMap(({ phone, extension }) => [phone, extension])
  return { snapshot, numbers: new Set([...numbers, ...around.ownDevices]), version }
}
