import { expect, it } from 'vitest'
import { consequence } from './logout-rule-words.ts'
import type { EndingRule, Level } from './logout-rules.ts'
import { weekdays } from './wall-clock.ts'

const all = [...weekdays]
const working = all.slice(0, 5)
const atEight: EndingRule = { clock: 'time_of_day', time: '20:00', weekdays: all, timeZone: 'Europe/Berlin' }

it.each<[Level, string, EndingRule, string]>([
  ['pbx', '', atEight, 'Everybody is logged out at 20:00 every day (Europe/Berlin).'],
  [
    'location',
    'North',
    { ...atEight, weekdays: working },
    'Everybody at North is logged out at 20:00 Monday to Friday (Europe/Berlin).',
  ],
  ['desk', '2001', { clock: 'duration', minutes: 480 }, 'Anyone at desk 2001 is logged out 8 hours after logging in.'],
  [
    'person',
    '1001',
    { clock: 'no_call', minutes: 45 },
    'Extension 1001 is logged out after 45 minutes without a call.',
  ],
  [
    'person',
    '1001',
    { clock: 'stay' },
    'Extension 1001 stays until they log out, even if the rules for the desk, the location and everybody say otherwise.',
  ],
  [
    'location',
    'North',
    { clock: 'stay' },
    'Everybody at North stays until they log out, even if the rules for everybody say otherwise.',
  ],
])('a rule for a %s %s', (level, place, rule, wanted) => {
  expect(consequence({ level, place, rule })).toBe(wanted)
})
