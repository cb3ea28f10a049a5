import type { Group, RuleDetails } from './access.ts'
import { weekdays } from './weekdays.ts'
import { weekdaysInWords } from './weekday-words.ts'

// Rules in one sentence, for pages, the command line and the activity alike.

const and = new Intl.ListFormat('en')

/** "may log in at desks of North wing, Monday to Friday, 06:00 to 22:00 (Europe/Berlin)" */
export function ruleInWords(rule: RuleDetails): string {
  const { locations } = rule
  const where = locations.length === 0 ? 'may log in everywhere' : `may log in at desks of ${and.format(locations)}`
  const when = [daysInWords(rule), onWeekdays(rule), hoursInWords(rule)].filter((part) => part !== '')
  if (when.length === 0) return `${where} at any time`
  return `${where}, ${when.join(', ')} (${rule.timeZone})`
}

function daysInWords({ from, until }: RuleDetails): string {
  if (from !== null && until !== null) return from === until ? `on ${from} alone` : `from ${from} to ${until}`
  return from !== null ? `from ${from} on` : until !== null ? `until ${until}` : ''
}

/** No day is named, or each: there is nothing to say. */
const onWeekdays = ({ weekdays: days }: RuleDetails): string =>
  days.length === 0 || days.length === weekdays.length ? '' : weekdaysInWords(days)

function hoursInWords({ hours }: RuleDetails): string {
  if (hours === null) return ''
  return `${hours.from} to ${hours.to}${hours.to <= hours.from ? ' of the next morning' : ''}`
}

/** What is different for the people of a group; '' where nothing is. */
export function policiesInWords({ secondLogin, takeover, takeoverIdleMinutes }: Omit<Group, 'id' | 'pbx'>): string {
  const second = secondLogin === null ? '' : secondLoginWords[secondLogin]
  const taken = takeover === null ? '' : takeoverInWords(takeover, takeoverIdleMinutes)
  return [second, taken].filter((part) => part !== '').join('; ')
}

const secondLoginWords = {
  move: 'a second login moves them',
  refuse: 'a second login is refused while they are logged in elsewhere',
} as const

function takeoverInWords(takeover: 'allowed' | 'refused' | 'idle', minutes: number): string {
  if (takeover === 'allowed') return 'others may take their desk over'
  if (takeover === 'refused') return 'nobody may take their desk over'
  return `others may take their desk over after ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} without a call`
}
