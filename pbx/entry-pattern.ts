import type { EntryName } from './entries.ts'

/** Entries that differ in their number alone, as AMI's DBGetTree takes them: `AMPUSER/1001/device` → AMPUSER, `%/device`. */
export interface EntryPattern {
  family: string
  /** '': everything of the family, for names like `CF/1001`. */
  key: string
}

export function patternOf(name: EntryName): EntryPattern {
  const [family = '', , ...rest] = name.split('/')
  return { family, key: rest.length > 0 ? `%/${rest.join('/')}` : '' }
}

/** Names by what their patterns have in common. */
export function byPattern(names: Iterable<EntryName>): Map<string, EntryName[]> {
  const found = new Map<string, EntryName[]>()
  for (const name of new Set(names)) {
    const { family, key } = patternOf(name)
    const alike = found.get(`${family}/${key}`)
    if (alike) alike.push(name)
    else found.set(`${family}/${key}`, [name])
  }
  return found
}
