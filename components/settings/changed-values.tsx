import { settingsWords } from '@/words/settings'
import { choicesOfSettings, settingNames } from './setting-names'

type Value = string | number | boolean | null
type Values = Record<string, Value>

/** What each setting was before, and is now; as the pages of settings call it. */
export function ChangedValues({ before, after }: { before: Values; after: Values }) {
  // A later version may have recorded settings that this one does not have.
  const names: Record<string, string> = settingNames()
  return (
    <ul className="text-[0.8125rem] text-muted">
      {Object.entries(after).map(([name, value]) => (
        <li key={name} className="wrap-anywhere">
          <span className="text-ink">{names[name] ?? name}</span>: {shown(name, before[name])} → {shown(name, value)}
        </li>
      ))}
    </ul>
  )
}

function shown(name: string, value: Value | undefined): string {
  const words = settingsWords()
  if (value === null || value === undefined) return words.none
  if (typeof value === 'boolean') return value ? words.on : words.off
  // It is entered in percent, too.
  if (name === 'brakeShare' && typeof value === 'number') return String(Math.round(value * 100))
  const choices: Partial<Record<string, Record<string, string>>> = choicesOfSettings()
  return choices[name]?.[String(value)] ?? String(value)
}
