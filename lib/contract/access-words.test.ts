import { expect, test } from 'vitest'
import type { RuleDetails } from './access.ts'
import { policiesInWords, ruleInWords } from './access-words.ts'

const rule = (more: Partial<RuleDetails>): RuleDetails => ({
  ...{ locations: [], from: null, until: null, weekdays: [], hours: null, timeZone: 'Europe/Berlin' },
  ...more,
})

test.each<[string, Partial<RuleDetails>]>([
  ['may log in everywhere at any time', {}],
  ['may log in at desks of Ward 3 at any time', { locations: ['Ward 3'] }],
  ['may log in at desks of North wing and Reception at any time', { locations: ['North wing', 'Reception'] }],
  ['may log in everywhere, from 2027-01-01 to 2027-12-31 (Europe/Berlin)', { from: '2027-01-01', until: '2027-12-31' }],
  ['may log in everywhere, until 2027-12-31 (Europe/Berlin)', { until: '2027-12-31' }],
  ['may log in everywhere, from 2027-01-01 on (Europe/Berlin)', { from: '2027-01-01' }],
  ['may log in everywhere, on 2027-01-01 only (Europe/Berlin)', { from: '2027-01-01', until: '2027-01-01' }],
  ['may log in everywhere, Monday to Friday (Europe/Berlin)', { weekdays: ['fri', 'mon', 'tue', 'wed', 'thu'] }],
  ['may log in everywhere, on Saturday and Sunday (Europe/Berlin)', { weekdays: ['sat', 'sun'] }],
  ['may log in everywhere, 06:00 to 22:00 (Europe/Berlin)', { hours: { from: '06:00', to: '22:00' } }],
  [
    'may log in at desks of Ward 3, on Friday, 22:00 to 06:00 the next morning (Europe/Berlin)',
    { locations: ['Ward 3'], weekdays: ['fri'], hours: { from: '22:00', to: '06:00' } },
  ],
])('%s', (expected, more) => expect(ruleInWords(rule(more))).toBe(expected))

test('what is different for a group', () => {
  const group = { name: 'Nurses', members: [], secondLogin: null, takeover: null, takeoverIdleMinutes: 30 }
  expect(policiesInWords(group)).toBe('')
  expect(policiesInWords({ ...group, secondLogin: 'refuse', takeover: 'idle' })).toBe(
    'a second login is refused while they are logged in elsewhere; others may take their desk over after 30 minutes without a call',
  )
})
