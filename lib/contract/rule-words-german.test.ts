import { expect, it } from 'vitest'
import { forReaders } from '../../e2e/support/readers.ts'
import type { RuleDetails } from './access.ts'
import { policiesInWords, ruleInWords } from './access-words.ts'
import { consequence } from './logout-rule-words.ts'
import { type EndingRule, type Level, setRuleSchema } from './logout-rules.ts'
import { weekdays } from './wall-clock.ts'

forReaders('de')

const atEight: EndingRule = { clock: 'time_of_day', time: '20:00', weekdays: [...weekdays], timeZone: 'Europe/Berlin' }

it.each<[Level, string, EndingRule, string]>([
  ['pbx', '', atEight, 'Alle werden täglich um 20:00 Uhr (Europe/Berlin) abgemeldet.'],
  [
    'location',
    'Nord',
    { ...atEight, weekdays: ['sat', 'sun'] },
    'Alle am Standort Nord werden am Samstag und Sonntag um 20:00 Uhr (Europe/Berlin) abgemeldet.',
  ],
  [
    'desk',
    '2001',
    { clock: 'duration', minutes: 60 },
    'Wer an Platz 2001 angemeldet ist, wird 1 Stunde nach der Anmeldung abgemeldet.',
  ],
  [
    'person',
    '1001',
    { clock: 'no_call', minutes: 45 },
    'Nebenstelle 1001 wird nach 45 Minuten ohne Gespräch abgemeldet.',
  ],
])('a rule of automatic logout for a %s %s', (level, place, rule, wanted) => {
  expect(consequence({ level, place, rule })).toBe(wanted)
})

const rule = (more: Partial<RuleDetails>): RuleDetails => ({
  ...{ locations: [], from: null, until: null, weekdays: [], hours: null, timeZone: 'Europe/Berlin' },
  ...more,
})

it.each<[string, Partial<RuleDetails>]>([
  ['darf sich überall anmelden, jederzeit', {}],
  [
    'darf sich an Plätzen am Standort Nordflügel und Empfang anmelden, Montag bis Freitag (Europe/Berlin)',
    { locations: ['Nordflügel', 'Empfang'], weekdays: weekdays.slice(0, 5) },
  ],
  [
    'darf sich überall anmelden, vom 01.01.2027 bis zum 31.12.2027 (Europe/Berlin)',
    { from: '2027-01-01', until: '2027-12-31' },
  ],
  [
    'darf sich überall anmelden, 22:00 bis 06:00 Uhr am nächsten Morgen (Europe/Berlin)',
    { hours: { from: '22:00', to: '06:00' } },
  ],
])('%s', (expected, more) => expect(ruleInWords(rule(more))).toBe(expected))

it('what is different for a group', () => {
  const group = { name: 'Pflege', members: [], secondLogin: null, takeover: 'idle' as const, takeoverIdleMinutes: 30 }
  expect(policiesInWords(group)).toBe('andere dürfen ihren Platz nach 30 Minuten ohne Gespräch übernehmen')
})

it('what is wrong with an input is said when it is found', () => {
  const wrong = setRuleSchema.safeParse({ level: 'pbx', rule: { clock: 'duration', minutes: 1 } })
  expect(wrong.error?.issues[0]?.message).toBe('Verwenden Sie 5 bis 44640 Minuten.')
})
