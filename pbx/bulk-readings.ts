import type { Entries, EntryName } from './entries.ts'
import { byPattern, kindOf, patternOf } from './entry-pattern.ts'
import type { Pbx } from './pbx.ts'
import type { Readings } from './readings.ts'

/** Fewer names than this are asked for one by one: Asterisk looks through all of AstDB for a pattern. */
const worthAll = 200

/**
 * The PBX as it is read for one comparison of everything: all entries that differ only in their number, and all hints,
 * come with one action each, when many of them are first asked for; after that from memory. One action at a time, so
 * that a login in between waits for one of them at most.
 */
export class BulkReadings implements Readings {
  private readonly trees = new Map<string, Entries>()
  private hints: ReadonlyMap<string, string> | null = null

  constructor(
    private readonly pbx: Pbx,
    private readonly atLeast = worthAll,
  ) {}

  async readEntries(names: Iterable<EntryName>): Promise<Map<EntryName, string | null>> {
    const values = new Map<EntryName, string | null>()
    const few: EntryName[] = []
    for (const alike of byPattern(names).values()) {
      const tree = await this.treeOf(alike)
      if (tree) for (const name of alike) values.set(name, tree.get(name) ?? null)
      else few.push(...alike)
    }
    if (few.length > 0) for (const [name, value] of await this.pbx.readEntries(few)) values.set(name, value)
    return values
  }

  async readHints(extensions: Iterable<string>): Promise<Map<string, string>> {
    const asked = [...new Set(extensions)]
    if (!this.hints && asked.length < this.atLeast) return this.pbx.readHints(asked)
    const hints = (this.hints ??= await this.pbx.readAllHints())
    return new Map(asked.map((extension) => [extension, hints.get(extension) ?? '']))
  }

  /** All entries that differ from this one in their number alone; null: an old Asterisk cannot say. */
  async readAlike(name: EntryName): Promise<Entries | null> {
    const known = this.trees.get(kindOf(name))
    if (known) return known
    const tree = await this.pbx.readTree(patternOf(name))
    if (tree) this.trees.set(kindOf(name), tree)
    return tree
  }

  private async treeOf(alike: ReadonlySet<EntryName>): Promise<Entries | null> {
    const [first] = alike
    if (!first || (alike.size < this.atLeast && !this.trees.has(kindOf(first)))) return null
    return this.readAlike(first)
  }
}
