import { consequence } from '../../lib/contract/logout-rule-words.ts'
import { type Level, levelSchema, type SetRule, type ShownRule } from '../../lib/contract/logout-rules.ts'
import { weekdays } from '../../lib/contract/wall-clock.ts'
import { clearLogoutRule } from '../../lib/logout-rules/clear-rule.ts'
import { listLogoutRules } from '../../lib/logout-rules/list-rules.ts'
import { setLogoutRule } from '../../lib/logout-rules/set-rule.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import { weekdaysOf } from '../list-options.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { wrongUse } from '../problem.ts'
import { table } from '../table.ts'

const list: Command = {
  name: 'logout-rules list',
  summary: 'Show when people are logged out automatically',
  options: { pbx: onWhichPbx.list },
  answer: 'GET /logout-rules',
  async run(input) {
    const { rules, several } = await withContext(input, async ({ db }) => {
      return { rules: await listLogoutRules(db, ofOnePbx(input)), several: await severalPbxes(db) }
    })
    const rows = rules.map((rule) => [...(several ? [rule.pbx] : []), rule.id, consequence(rule)])
    const headings = [...(several ? ['PBX'] : []), 'ID', 'WHAT IT DOES']
    return { data: { rules }, text: rows.length === 0 ? 'Nobody is logged out automatically.' : table(headings, rows) }
  },
}

const levels = levelSchema.options.toReversed()

const set: Command = {
  name: 'logout-rules set',
  summary: 'Set an automatic logout rule, or change the one for the same place and clock',
  arguments: [
    { name: 'LEVEL', text: 'who it is for: pbx (everybody), location, desk or person', choices: levels },
    { name: 'PLACE', text: 'the name of the location, the number of the desk, or the extension', optional: true },
  ],
  options: {
    at: { value: 'TIME', text: 'log out at this time of day, for example 20:00' },
    weekdays: { value: 'DAYS', text: 'with --at: only on these days, for example mon,tue,fri (default: all)' },
    'time-zone': {
      value: 'ZONE',
      text: 'with --at: the time zone, for example Europe/Berlin (default: that of the worker)',
    },
    after: { value: 'MINUTES', text: 'log out this many minutes after logging in' },
    'no-call': { value: 'MINUTES', text: 'log out after this many minutes without a call' },
    stay: { text: 'no rule of this place or a less specific one applies: people stay until they log out' },
    pbx: onWhichPbx.change,
  },
  answer: 'POST /logout-rules',
  details: `Of several rules with the same clock the most specific one wins: person, then desk, then location, then PBX. A logout waits
for the end of a call. A rule applies from now on.`,
  async run(input) {
    const wanted = { pbx: ofOnePbx(input), ...whereOf(input), rule: ruleOf(input) } as SetRule
    const { rule } = await withContext(input, (ctx) => setLogoutRule({ ctx, input: wanted }))
    return { data: rule, text: consequence(rule) }
  },
}

const clear: Command = {
  name: 'logout-rules clear',
  summary: 'Remove an automatic logout rule',
  arguments: [{ name: 'ID', text: 'as logout-rules list shows it' }],
  async run(input) {
    const id = input.argument(0) ?? ''
    await withContext(input, (ctx) => clearLogoutRule({ ctx, input: { id } }))
    return { data: { id }, text: 'The rule is removed.' }
  },
}

export const logoutRuleCommands: Command[] = [list, set, clear]

function whereOf(input: Input): { level: Level; place: string } {
  return { level: levelSchema.parse(input.argument(0)), place: input.argument(1) ?? '' }
}

const clockOptions = ['at', 'after', 'no-call', 'stay'] as const
/** They say more about a time of day, and nothing about any other clock. */
const optionsOfTimes = ['weekdays', 'time-zone'] as const

function ruleOf(input: Input): Omit<ShownRule['rule'], 'timeZone'> {
  const given = clockOptions.filter((option) => input.isSet(option) || input.value(option) !== undefined)
  const [option] = given
  if (option === undefined || given.length > 1)
    throw wrongUse('A rule has exactly one clock.', 'Use one of --at, --after, --no-call and --stay.')
  const ofTimes = optionsOfTimes.filter((one) => option !== 'at' && input.value(one) !== undefined)
  if (ofTimes.length > 0)
    throw wrongUse(`A rule without --at has no --${ofTimes.join(' and no --')}.`, 'Leave that out, or use --at.')
  return { at: timeOfDay, after: duration, 'no-call': noCall, stay: () => ({ clock: 'stay' }) as const }[option](input)
}

function timeOfDay(input: Input) {
  const [time = '', timeZone] = [input.value('at'), input.value('time-zone')]
  const days = input.value('weekdays') === undefined ? [...weekdays] : weekdaysOf(input)
  return { clock: 'time_of_day', time, weekdays: days, ...(timeZone !== undefined && { timeZone }) } as const
}

const duration = (input: Input) => ({ clock: 'duration', minutes: Number(input.value('after')) }) as const
const noCall = (input: Input) => ({ clock: 'no_call', minutes: Number(input.value('no-call')) }) as const
