import { accessRulesWords } from '../../words/access-rules.ts'
import { listed } from '../../words/numbers.ts'
import type { Group, RuleDetails, SecondLogin, Takeover } from './access.ts'
import { weekdays } from './weekdays.ts'
import { weekdaysInWords } from './weekday-words.ts'

// Rules in one sentence, for pages, the command line and the activity alike.

/** "may log in at desks of North wing, Monday to Friday, 06:00 to 22:00 (Europe/Berlin)" */
export function ruleInWords(rule: RuleDetails): string {
  const { locations, timeZone } = rule
  const words = accessRulesWords()
  const named = listed(locations)
  const where = locations.length === 0 ? words.everywhere : words.atDesksOf(named)
  const when = [daysInWords(rule), onWeekdays(rule), hoursInWords(rule)].filter((part) => part !== '')
  return when.length === 0 ? words.atAnyTime(where) : words.at(where, when.join(', '), timeZone)
}

function daysInWords({ from, until }: RuleDetails): string {
  const words = accessRulesWords()
  if (from !== null && until !== null) return from === until ? words.onOneDay(from) : words.fromTo(from, until)
  return from !== null ? words.from(from) : until !== null ? words.until(until) : ''
}

/** No day is named, or each: there is nothing to say. */
const onWeekdays = ({ weekdays: days }: RuleDetails): string =>
  days.length === 0 || days.length === weekdays.length ? '' : weekdaysInWords(days)

function hoursInWords({ hours }: RuleDetails): string {
  if (hours === null) return ''
  const { from, to } = hours
  return to <= from ? accessRulesWords().hoursOvernight(from, to) : accessRulesWords().hours(from, to)
}

/** What is different for the people of a group; '' where nothing is. */
export function policiesInWords({ secondLogin, takeover, takeoverIdleMinutes }: Omit<Group, 'id' | 'pbx'>): string {
  const words = accessRulesWords()
  const seconds: Record<SecondLogin, string> = words.secondLogin
  const takeovers: Record<Takeover, (minutes: number) => string> = words.takeover
  const second = secondLogin === null ? '' : seconds[secondLogin]
  const taken = takeover === null ? '' : takeovers[takeover](takeoverIdleMinutes)
  return [second, taken].filter((part) => part !== '').join('; ')
}
