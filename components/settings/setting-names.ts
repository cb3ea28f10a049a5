import type { VersionedSettings } from '@/lib/contract/settings'
import { accessWords } from '@/words/access'
import { settingsFormsWords } from '@/words/settings-forms'
import { shellWords } from '@/words/shell'
import { wordsOfOptions } from './option-groups'

type NamesOf<V> = V extends unknown ? keyof V & string : never
export type SettingName = NamesOf<VersionedSettings[keyof VersionedSettings]['values']>

/** What the pages of settings call each of them. */
export function settingNames(): Record<SettingName, string> {
  const { routing, brake, pins, kept, reports, updates } = settingsFormsWords()
  const { following, forwards, calls, actions, ownPage } = wordsOfOptions()
  const { policies, idleMinutes } = accessWords()
  return {
    ...{ strategy: routing.title, ringOwnDevices: routing.ringOwn },
    ...{ brakeShare: `${brake.title}: ${brake.percent}`, brakePhones: `${brake.title}: ${brake.phones}` },
    ...titlesOf({ ...following.options, ...forwards.options, ...calls.options }),
    ...titlesOf({ ...actions.options, ...ownPage.options }),
    ...{ secondLogin: policies.secondLogin, takeover: policies.takeover, confirmTakeover: policies.confirm },
    takeoverIdleMinutes: idleMinutes,
    ...labelsOf(pins.numbers),
    trivialPins: pins.trivial,
    ...{ eventsKeptDays: kept.days, gettingStarted: shellWords().pages['getting-started'] },
    ...{ reportsPerPerson: reports.perPerson, sessionsNamedDays: reports.named, sessionsKeptDays: reports.kept },
    updatesFrom: updates.from,
  }
}

/** Of the settings that are one of several choices. */
export function choicesOfSettings(): Partial<Record<SettingName, Record<string, string>>> {
  const { routing, pins, reports } = settingsFormsWords()
  const { policies } = accessWords()
  return {
    strategy: namesOf(routing.strategies),
    secondLogin: namesOf(policies.secondLogins),
    takeover: namesOf(policies.takeovers),
    trivialPins: pins.trivials,
    reportsPerPerson: reports.perPersons,
  }
}

type Named<K extends string> = Record<K, string>
const titlesOf = <K extends string>(options: Record<K, { title: string }>) => each(options, ({ title }) => title)
const labelsOf = <K extends string>(fields: Record<K, { label: string }>) => each(fields, ({ label }) => label)
const namesOf = <K extends string>(choices: Record<K, { name: string }>) => each(choices, ({ name }) => name)

const each = <K extends string, V>(of: Record<K, V>, text: (one: V) => string) =>
  Object.fromEntries(Object.entries<V>(of).map(([key, one]) => [key, text(one)])) as Named<K>
