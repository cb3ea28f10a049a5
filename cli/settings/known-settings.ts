import { z } from 'zod'
import { type SettingsGroup, settingsGroups } from '../../lib/contract/settings.ts'
import { closest, didYouMean } from '../closest.ts'
import { wrongUse } from '../problem.ts'

type Value = string | number | boolean | null

/** One setting of a group, as the command line names it: as REST and events do. */
export interface KnownSetting {
  group: SettingsGroup
  name: string
  default: Value
  /** What it does; '' where nobody has written it down. */
  says: string
  schema: z.ZodType
}

const fieldsOf = (group: SettingsGroup) => Object.entries(settingsGroups[group].shape as Record<string, z.ZodType>)

export const knownSettings: readonly KnownSetting[] = (Object.keys(settingsGroups) as SettingsGroup[]).flatMap(
  (group) =>
    fieldsOf(group).map(([name, schema]) => {
      return { group, name, schema, says: schema.description ?? '', default: schema.parse(undefined) as Value }
    }),
)

/** @param name one of those that there are */
export const settingCalled = (name: string): KnownSetting =>
  knownSettings.find((setting) => setting.name === name) as KnownSetting

/** What is typed for a value. Throws CommandProblem for what it may not be. */
export function readValue(setting: KnownSetting, text: string): Value {
  if (text.toLowerCase() === 'default') return setting.default
  const readings = [...(words.get(text.toLowerCase()) ?? []), ...(text.trim() === '' ? [] : [Number(text)]), text]
  const fits = readings.find((reading) => setting.schema.safeParse(reading).success)
  if (fits !== undefined) return fits
  const hint = didYouMean(closest(text.toLowerCase(), choicesOf(setting)))
  throw wrongUse(`${setting.name} cannot be ${text || 'empty'}.`, `${hint}It may be ${mayBe(setting)}.`)
}

const words = new Map<string, Value[]>([
  ...['yes', 'on', 'true'].map((word) => [word, [true]] as [string, Value[]]),
  ...['no', 'off', 'false'].map((word) => [word, [false]] as [string, Value[]]),
  ['none', [null]],
])

export function inWords(value: Value): string {
  if (value === null) return 'none'
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

/** “yes or no”, “5 to 60”, “move or refuse”. */
export const mayBe = (setting: KnownSetting): string => choicesOf(setting).join(' or ')

const choicesOf = ({ schema }: KnownSetting) => choicesIn(z.toJSONSchema(schema, { io: 'input' }) as Shape)

interface Shape {
  type?: string
  enum?: string[]
  minimum?: number
  maximum?: number
  anyOf?: Shape[]
}

function choicesIn(shape: Shape): string[] {
  if (shape.anyOf) return shape.anyOf.flatMap(choicesIn)
  if (shape.enum) return shape.enum
  if (shape.type === 'boolean') return ['yes', 'no']
  if (shape.type === 'null') return ['none']
  if (shape.type === 'string') return ['a text']
  // The most that JSON can hold is no limit that anybody has set.
  const { minimum, maximum = Infinity } = shape
  if (maximum < Number.MAX_SAFE_INTEGER) return [`${minimum ?? 0} to ${maximum}`]
  return [minimum === undefined ? 'a number' : `${minimum} or more`]
}
