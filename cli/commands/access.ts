import { excludeNumber, includeNumber, listExcludedNumbers } from '../../lib/access/excluded-numbers.ts'
import { listRules } from '../../lib/access/rules.ts'
import { addRule, deleteRule } from '../../lib/access/save-rule.ts'
import { ruleInWords } from '../../lib/contract/access-words.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import { listOf, weekdaysOf } from '../list-options.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { table } from '../table.ts'

const list: Command = {
  name: 'access list',
  summary: 'Show who may log in where and when, and which numbers never hot desk',
  options: { pbx: onWhichPbx.list },
  details:
    'People without a rule may log in everywhere, at any time. A person’s own rules replace those of their groups. The JSON has what GET /access-rules and GET /excluded-numbers of the REST API have.',
  async run(input) {
    const found = await withContext(input, async ({ db }) => {
      const [rules, excluded] = [await listRules(db, ofOnePbx(input)), await listExcludedNumbers(db, ofOnePbx(input))]
      return { rules, excluded, several: await severalPbxes(db) }
    })
    const { rules, excluded, several } = found
    const onPbx = (pbx: string) => (several ? [pbx] : [])
    const rows = [
      ...rules.map((rule) => [...onPbx(rule.pbx), rule.group ?? rule.extension ?? '', ruleInWords(rule), rule.id]),
      ...excluded.map(({ pbx, number, note }) => {
        return [...onPbx(pbx), number, note === '' ? 'never hot desks' : `never hot desks: ${note}`, '']
      }),
    ]
    const headings = [...(several ? ['PBX'] : []), 'WHO', 'RULE', 'ID']
    const text = rows.length === 0 ? 'Everybody may log in everywhere, at any time.' : table(headings, rows)
    return { data: { rules, numbers: excluded }, text }
  },
}

const allow: Command = {
  name: 'access allow',
  summary: 'Add a rule: where and when a person or a group may log in, and not otherwise',
  options: {
    extension: { value: 'EXTENSION', text: 'for one person' },
    group: { value: 'NAME', text: 'for a group, as groups list shows it' },
    locations: { value: 'NAMES', text: 'only desks of these, separated by commas (default: all desks)' },
    from: { value: 'DAY', text: 'the first day, for example 2027-01-01' },
    until: { value: 'DAY', text: 'the last day' },
    weekdays: { value: 'DAYS', text: 'for example mon,tue,wed (default: every day)' },
    hours: { value: 'HOURS', text: 'for example 06:00-22:00, or 22:00-06:00 for a night' },
    'time-zone': { value: 'ZONE', text: 'for example Europe/Berlin (default: this machine’s)' },
    pbx: onWhichPbx.change,
  },
  answer: 'POST /access-rules',
  async run(input) {
    const wanted = { pbx: ofOnePbx(input), ...ruleIn(input) }
    const rule = await withContext(input, (ctx) => addRule({ ctx, input: wanted }))
    return { data: rule, text: `${rule.group ?? rule.extension ?? ''} ${ruleInWords(rule)}.` }
  },
}

const remove: Command = {
  name: 'access remove',
  summary: 'Delete a rule',
  arguments: [{ name: 'ID', text: 'as access list shows it' }],
  async run(input) {
    const id = input.argument(0) ?? ''
    await withContext(input, (ctx) => deleteRule({ ctx, input: { id } }))
    return { data: { id }, text: 'The rule is deleted.' }
  },
}

const theNumber = [{ name: 'NUMBER', text: 'an extension, and the phone of that number' }]

const exclude: Command = {
  name: 'access exclude',
  summary: 'Exclude a number from hot desking: nobody logs in as it, or at its phone',
  arguments: theNumber,
  options: { note: { value: 'TEXT', text: 'why, for example The fax' }, pbx: onWhichPbx.change },
  answer: 'POST /excluded-numbers',
  async run(input) {
    const wanted = { pbx: ofOnePbx(input), number: input.argument(0) ?? '', note: input.value('note') }
    const { excluded } = await withContext(input, (ctx) => excludeNumber({ ctx, input: wanted }))
    return { data: excluded, text: `${excluded.number} is excluded from hot desking.` }
  },
}

const include: Command = {
  name: 'access include',
  summary: 'Let a number hot desk again',
  arguments: theNumber,
  options: { pbx: onWhichPbx.change },
  async run(input) {
    const wanted = { pbx: ofOnePbx(input), number: input.argument(0) ?? '' }
    await withContext(input, (ctx) => includeNumber({ ctx, input: wanted }))
    return { data: wanted, text: `${wanted.number} may hot desk again.` }
  },
}

export const accessCommands: Command[] = [list, allow, remove, exclude, include]

function ruleIn(input: Input) {
  const timeZone = input.value('time-zone')
  return {
    extension: input.value('extension') ?? null,
    group: input.value('group') ?? null,
    locations: listOf(input, 'locations'),
    weekdays: weekdaysOf(input),
    from: input.value('from') ?? null,
    until: input.value('until') ?? null,
    hours: hoursOf(input.value('hours')),
    ...(timeZone !== undefined && { timeZone }),
  }
}

function hoursOf(text: string | undefined): { from: string; to: string } | null {
  if (text === undefined) return null
  const [from = '', to = ''] = text.split('-').map((part) => part.trim())
  return { from, to }
}
