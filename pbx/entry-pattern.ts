import type { EntryName } from './entries.ts'

/** Entries that differ in their number alone, as AMI's DBGetTree takes them: `AMPUSER/1001/device` → AMPUSER, `%/device`. */
export interface EntryPattern {
  family: string
  /** '': everything of the family, for names like `CF/1001`. */
  key: string
}

export function patternOf(name: EntryName): EntryPattern {
  const number = name.indexOf('/') + 1
  const rest = name.indexOf('/', number)
  return { family: name.slice(0, number - 1), key: rest < 0 ? '' : `%${name.slice(rest)}` }
}

/** What they have in common as a text: `AMPUSER/1001/device` → `AMPUSER/%/device`. */
export function kindOf(name: EntryName): string {
  const { family, key } = patternOf(name)
  return `${family}/${key}`
}

/** Names by what they have in common. */
export function byPattern(names: Iterable<EntryName>): Map<string, Set<EntryName>> {
  const found = new Map<string, Set<EntryName>>()
  for (const name of names) {
    const kind = kindOf(name)
    const alike = found.get(kind)
    if (alike) alike.add(name)
    else found.set(kind, new Set([name]))
  }
  return found
}
