import type { EntryName } from './entries.ts'
import type { Pbx } from './pbx.ts'
import type { Readings } from './readings.ts'

/** So many are read together for somebody who waits. A login needs fewer; several at once do not hold up the next one for long. */
const turnSize = 100

/** The PBX as it was at one moment; what was not read then is read when it is asked for. */
export class Snapshot implements Readings {
  private constructor(
    private readonly pbx: Pbx,
    readonly entries: ReadonlyMap<EntryName, string | null>,
    private readonly hints: ReadonlyMap<string, string>,
  ) {}

  /** Reads these entries, and the hints of these extensions, in one turn; but what is `known` is taken from there. */
  static async take(
    pbx: Pbx,
    names: Iterable<EntryName>,
    extensions: Iterable<string>,
    known: readonly Snapshot[] = [],
  ): Promise<Snapshot> {
    const entries = sortOut(names, new Map(known.flatMap((snapshot) => [...snapshot.entries])))
    const hints = sortOut(extensions, new Map(known.flatMap((snapshot) => [...snapshot.hints])))
    const [readEntries, readHints] = await Promise.all([
      pbx.readEntries(entries.missing, turnSize),
      pbx.readHints(hints.missing, turnSize),
    ])
    return new Snapshot(pbx, new Map([...entries.known, ...readEntries]), new Map([...hints.known, ...readHints]))
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
