import { firstPbx } from '../../lib/contract/pbxes.ts'
import { listSettings, loadSettingsGroup, type SettingsOfGroup } from '../../lib/settings/list-settings.ts'
import { saveSettings } from '../../lib/settings/save-settings.ts'
import type { Argument, Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import {
  inWords,
  type KnownSetting,
  knownSettings,
  mayBe,
  readValue,
  settingCalled,
} from '../settings/known-settings.ts'
import { table } from '../table.ts'

const list: Command = {
  name: 'settings list',
  summary: 'Show the settings, and what each of them may be',
  options: { pbx: onWhichPbx.list },
  answer: 'GET /settings',
  details:
    'Settings of groups, phones and locations have their own commands: groups, access, logout-rules, free-desks.',
  async run(input) {
    const { groups, several } = await withContext(input, async ({ db }) => {
      return { groups: await listSettings(db, ofOnePbx(input)), several: await severalPbxes(db) }
    })
    const rows = groups.flatMap((one) => rowsOf(one).map((row) => [...(several ? [one.pbx ?? 'all'] : []), ...row]))
    return {
      data: { settings: groups },
      text: table([...(several ? ['PBX'] : []), 'GROUP', 'SETTING', 'VALUE', 'MAY BE'], rows),
    }
  },
}

const theSetting: Argument = {
  name: 'SETTING',
  text: 'as settings list shows it, for example leaveQueues',
  choices: knownSettings.map(({ name }) => name),
  choicesAt: 'hotdesk settings list shows them all.',
}

const get: Command = {
  name: 'settings get',
  summary: 'Show one setting, and what it does',
  arguments: [theSetting],
  options: { pbx: onWhichPbx.change },
  async run(input) {
    const setting = settingCalled(input.argument(0) ?? '')
    const value = await withContext(input, async ({ db }) => {
      return valueIn(await loadSettingsGroup(db, ofOnePbx(input) ?? firstPbx, setting.group), setting)
    })
    return { data: { ...dataOf(setting, value), default: setting.default }, text: explained(setting, value) }
  },
}

const set: Command = {
  name: 'settings set',
  summary: 'Change one setting',
  arguments: [theSetting, { name: 'VALUE', text: 'its value, or default' }],
  options: { pbx: onWhichPbx.change },
  details: 'What belongs to no PBX, such as eventsKeptDays, is changed for all of them.',
  async run(input) {
    const setting = settingCalled(input.argument(0) ?? '')
    const value = readValue(setting, input.argument(1) ?? '')
    const before = await change(input, setting, value)
    const text = `${setting.name} is ${inWords(value)}${before === value ? ' already' : `; it was ${inWords(before)}`}.`
    return { data: { ...dataOf(setting, value), before }, text }
  },
}

export const settingsCommands: Command[] = [list, get, set]

type Value = SettingsOfGroup['values'][string]

const valueIn = ({ values }: SettingsOfGroup, { name }: KnownSetting): Value => values[name] ?? null
const dataOf = ({ group, name }: KnownSetting, value: Value) => ({ group, name, value })

/** @returns what it was */
function change(input: Input, setting: KnownSetting, value: Value): Promise<Value> {
  const pbx = ofOnePbx(input) ?? firstPbx
  return withContext(input, async (ctx) => {
    const { group, version, ...before } = await loadSettingsGroup(ctx.db, pbx, setting.group)
    await saveSettings({ ctx, input: { pbx, group, values: { [setting.name]: value }, version } })
    return before.values[setting.name] ?? null
  })
}

function rowsOf(one: SettingsOfGroup): string[][] {
  const ofGroup = knownSettings.filter(({ group }) => group === one.group)
  return ofGroup.map((setting) => [one.group, setting.name, inWords(valueIn(one, setting)), mayBe(setting)])
}

function explained(setting: KnownSetting, value: Value): string {
  const { name, says } = setting
  const lines = [
    `${name} is ${inWords(value)}.`,
    `It may be ${mayBe(setting)}; the default is ${inWords(setting.default)}.`,
  ]
  return [...lines, ...(says === '' ? [] : [says])].join('\n')
}
