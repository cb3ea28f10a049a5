export interface Release {
  /** `0.2.0`, or `Unreleased` */
  version: string
  date: string | null
  /** What stands under its heading. */
  notes: string
  /** The headings within: `Added`, `Fixed`, `Security`… */
  kinds: string[]
}

/** What CHANGELOG.md says of each release, the newest first. */
export function releasesIn(changelog: string): Release[] {
  const [, ...sections] = changelog.split(/^## /m)
  return sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n')
    const [, version = '', date] = /^(\S+)(?: \((\d{4}-\d\d-\d\d)\))?/.exec(heading) ?? []
    const notes = lines.join('\n').trim()
    return {
      version,
      date: date ?? null,
      notes,
      kinds: [...notes.matchAll(/^### (\w+)/gm)].map(([, kind = '']) => kind),
    }
  })
}
