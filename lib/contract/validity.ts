import type { RuleDetails } from './access.ts'
import { dayAfter, whenIs } from './wall-clock.ts'

/** What decides where and when somebody may log in. */
export interface Ruled {
  rules: readonly RuleDetails[]
  /** Of the desk; '' where it has none. */
  location: string
}

/** A rule as the table has it, in JSON. */
export interface RuleRow {
  locations: string[] | null
  valid_from: string | null
  valid_until: string | null
  weekdays: RuleDetails['weekdays'] | null
  hours_from: string | null
  hours_until: string | null
  time_zone: string
}

/** Those that count for a person: their own, or where they have none, those of all their groups. */
export const rulesIn = (own: readonly RuleRow[] | null, ofGroups: readonly RuleRow[] | null): RuleDetails[] =>
  (own ?? ofGroups ?? []).map(toRule)

export const toRule = (row: RuleRow): RuleDetails => ({
  locations: row.locations ?? [],
  from: row.valid_from,
  until: row.valid_until,
  weekdays: row.weekdays ?? [],
  hours: row.hours_from !== null && row.hours_until !== null ? { from: row.hours_from, to: row.hours_until } : null,
  timeZone: row.time_zone,
})

/**
 * When the last of the rules that allow somebody to be at a desk there ends; null: never, or there is no such rule. What is
 * over already is a moment of the past.
 */
export function validUntil({ rules, location }: Ruled): Date | null {
  const here = rules.filter(({ locations }) => locations.length === 0 || locations.includes(location))
  const counted = here.length > 0 ? here : rules
  const ends = counted.map(endOf)
  if (ends.length === 0 || ends.includes(null)) return null
  return ends.reduce((last, end) => (end !== null && (last === null || end > last) ? end : last), null)
}

function endOf(rule: RuleDetails): Date | null {
  if (rule.until === null) return null
  return whenIs(dayAfter(rule.until), isOvernight(rule) ? (rule.hours?.to ?? '00:00') : '00:00', rule.timeZone)
}

/** From 22:00 to 06:00, and from 06:00 to 06:00 too. */
export const isOvernight = ({ hours }: RuleDetails) => hours !== null && hours.to <= hours.from
