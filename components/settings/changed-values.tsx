import { settingsWords } from '@/words/settings'

type Values = Record<string, string | number | boolean | null>

/** What each setting was before, and is now; named as the command line and the REST API name them. */
export function ChangedValues({ before, after }: { before: Values; after: Values }) {
  return (
    <ul className="text-[0.8125rem] text-muted">
      {Object.entries(after).map(([name, value]) => (
        <li key={name} className="wrap-anywhere">
          <code className="text-ink">{name}</code>: {shown(before[name])} → {shown(value)}
        </li>
      ))}
    </ul>
  )
}

function shown(value: Values[string] | undefined): string {
  const words = settingsWords()
  if (value === null || value === undefined) return words.none
  if (typeof value === 'boolean') return value ? words.on : words.off
  return String(value)
}
