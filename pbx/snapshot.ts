import type { EntryName } from './entries.ts'
import type { Pbx } from './pbx.ts'
import type { Readings } from './readings.ts'

/** So many are read together for somebody who waits. A login needs fewer; several at once do not hold up the next one for long. */
const turnSize = 100

/** The PBX as it was at one moment; what was not read then is read when it is asked for. */
export class Snapshot implements Readings {
  private constructor(
    private readonly pbx: Pbx,
    private readonly entries: ReadonlyMap<EntryName, string | null>,
    private readonly hints: ReadonlyMap<string, string>,
  ) {}

  /** Reads these entries, and the hints of these extensions, in one turn. */
  static async take(pbx: Pbx, names: Iterable<EntryName>, extensions: Iterable<string>): Promise<Snapshot> {
    const [entries, hints] = await Promise.all([pbx.readEntries(names, turnSize), pbx.readHints(extensions, turnSize)])
    return new Snapshot(pbx, entries, hints)
  }

  async readEntries(names: Iterable<EntryName>): Promise<Map<EntryName, string | null>> {
    const { known, missing } = sortOut(names, this.entries)
    return new Map([...known, ...(await this.pbx.readEntries(missing))])
  }

  async readHints(extensions: Iterable<string>): Promise<Map<string, string>> {
    const { known, missing } = sortOut(extensions, this.hints)
    return new Map([...known, ...(await this.pbx.readHints(missing))])
  }
}

function sortOut<K, V>(asked: Iterable<K>, read: ReadonlyMap<K, V>) {
  const [known, missing]: [[K, V][], K[]] = [[], []]
  for (const key of asked) {
    const value = read.get(key)
    if (value === undefined) missing.push(key)
    else known.push([key, value])
  }
  return { known, missing }
}
