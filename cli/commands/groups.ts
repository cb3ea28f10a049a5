import { listGroups, loadGroupByName } from '../../lib/access/groups.ts'
import { addGroup, changeGroup, deleteGroup } from '../../lib/access/save-group.ts'
import type { Group } from '../../lib/contract/access.ts'
import { policiesInWords } from '../../lib/contract/access-words.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import type { Command, Input, Option } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { table } from '../table.ts'

const list: Command = {
  name: 'groups list',
  summary: 'Show the groups of people, and what is different for them',
  options: { pbx: onWhichPbx.list },
  answer: 'GET /groups',
  async run(input) {
    const { groups, several } = await withContext(input, async ({ db }) => {
      return { groups: await listGroups(db, ofOnePbx(input)), several: await severalPbxes(db) }
    })
    const rows = groups.map((group) => {
      const { pbx, name, members } = group
      return [...(several ? [pbx] : []), name, members.join(' '), policiesInWords(group)]
    })
    const headings = [...(several ? ['PBX'] : []), 'NAME', 'EXTENSIONS', 'DIFFERENT']
    return { data: { groups }, text: rows.length === 0 ? 'There are no groups.' : table(headings, rows) }
  },
}

const secondLogins = ['move', 'refuse'] as const
const takeovers = ['allowed', 'refused', 'idle'] as const

const policies: Record<string, Option> = {
  'second-login': {
    value: 'WHAT',
    text: 'when a member is logged in elsewhere: move, refuse, or default',
    choices: [...secondLogins, 'default'],
  },
  takeover: {
    value: 'WHAT',
    text: 'of a desk that a member holds: allowed, refused, idle, or default',
    choices: [...takeovers, 'default'],
  },
  'idle-minutes': { value: 'NUMBER', text: 'minutes without a call before a desk may be taken over' },
}

const add: Command = {
  name: 'groups add',
  summary: 'Add a group of people',
  arguments: [{ name: 'NAME', text: 'for example Nurses' }],
  options: {
    members: { value: 'EXTENSIONS', text: 'its members, for example 1001,1002' },
    ...policies,
    pbx: onWhichPbx.change,
  },
  answer: 'POST /groups',
  details: 'What is left out follows the settings for everybody.',
  async run(input) {
    const wanted = { pbx: ofOnePbx(input), name: input.argument(0) ?? '', ...changesIn(input) }
    const group = await withContext(input, (ctx) => addGroup({ ctx, input: wanted }))
    return { data: group, text: `${group.name} has ${inWords(group)}.` }
  },
}

const change: Command = {
  name: 'groups change',
  summary: 'Change who is in a group, its name, or what is different for it',
  arguments: [{ name: 'NAME', text: 'as groups list shows it' }],
  options: {
    name: { value: 'NAME', text: 'another name' },
    members: { value: 'EXTENSIONS', text: 'all of its members from now on, for example 1001,1002' },
    ...policies,
    pbx: onWhichPbx.change,
  },
  answer: 'PATCH /groups/{id}',
  details: 'What is left out stays as it is.',
  async run(input) {
    const name = input.value('name')
    const wanted = { ...changesIn(input), ...(name !== undefined && { name }) }
    const group = await withContext(input, async (ctx) => {
      const { id } = await loadGroupByName(ctx.db, ofOnePbx(input) ?? firstPbx, input.argument(0) ?? '')
      return changeGroup({ ctx, input: { id, ...wanted } })
    })
    return { data: group, text: `${group.name} has ${inWords(group)}.` }
  },
}

const remove: Command = {
  name: 'groups remove',
  summary: 'Delete a group with the rules for it',
  arguments: [{ name: 'NAME', text: 'as groups list shows it' }],
  options: { pbx: onWhichPbx.change },
  async run(input) {
    const group = await withContext(input, async (ctx) => {
      const found = await loadGroupByName(ctx.db, ofOnePbx(input) ?? firstPbx, input.argument(0) ?? '')
      await deleteGroup({ ctx, input: { id: found.id } })
      return found
    })
    return { data: group, text: `${group.name} is deleted, with the rules for it.` }
  },
}

export const groupCommands: Command[] = [list, add, change, remove]

const inWords = ({ members }: Group) => `${members.length} ${members.length === 1 ? 'extension' : 'extensions'}`

/** As far as options name them; what the values may be is the verb's business. */
function changesIn(input: Input) {
  const members = input.value('members')
  const minutes = input.value('idle-minutes')
  const secondLogin = policy(input, 'second-login', secondLogins)
  const takeover = policy(input, 'takeover', takeovers)
  return {
    ...(members !== undefined && { members: members.split(/[\s,;]+/).filter((one) => one !== '') }),
    ...(secondLogin !== undefined && { secondLogin }),
    ...(takeover !== undefined && { takeover }),
    ...(minutes !== undefined && { takeoverIdleMinutes: Number(minutes) }),
  }
}

/** null: as for everybody. */
function policy<V extends string>(input: Input, option: string, values: readonly V[]): V | null | undefined {
  const given = input.value(option)
  return given === 'default' ? null : values.find((one) => one === given)
}
