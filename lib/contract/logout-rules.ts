import { z } from 'zod'
import { settingsInputWords } from '../../words/settings-input.ts'
import { numberSchema } from './numbers.ts'
import { pbxFieldSchema as pbx } from './pbxes.ts'
import { timeSchema, weekdays, zoneSchema } from './wall-clock.ts'

/*
 * Rules of automatic logout. Each is about a place: a PBX, a location, a desk or a person; and it says one thing: which
 * clock ends sessions there, or that none does.
 */

/** The most specific one first; its rule wins, clock by clock. */
export const levels = ['person', 'desk', 'location', 'pbx'] as const
export const levelSchema = z.enum(levels)
export type Level = z.infer<typeof levelSchema>

const dayMinutes = 24 * 60
const minutes = (least: number) => {
  const message = { error: () => settingsInputWords().minutes(least, 31 * dayMinutes) }
  return z
    .number(message)
    .int(message)
    .min(least, message)
    .max(31 * dayMinutes, message)
}
const daysOfWeek = z
  .array(z.enum(weekdays, { error: () => settingsInputWords().weekdays(weekdays.join(', ')) }))
  .min(1, { error: () => settingsInputWords().noWeekday })
  .transform((chosen) => weekdays.filter((day) => chosen.includes(day)))

const timeOfDay = z.object({
  clock: z.literal('time_of_day'),
  time: timeSchema,
  weekdays: daysOfWeek.default([...weekdays]),
  timeZone: zoneSchema,
})
const others = [
  z.object({ clock: z.literal('duration'), minutes: minutes(5) }),
  z.object({ clock: z.literal('no_call'), minutes: minutes(5) }),
  /** The clocks of this place, and of those that are less specific, do not count: people stay until they log out. */
  z.object({ clock: z.literal('stay') }),
] as const

/** What a rule says. */
export const logoutRuleSchema = z.discriminatedUnion('clock', [timeOfDay, ...others])
export type LogoutRule = z.infer<typeof logoutRuleSchema>

/** The end of somebody's validity: a clock that no rule says. */
const validitySchema = z.object({ clock: z.literal('validity') })

/** What may end a session by itself. */
export const endingRuleSchema = z.discriminatedUnion('clock', [timeOfDay, ...others, validitySchema])
export type EndingRule = z.infer<typeof endingRuleSchema>
export type Clock = EndingRule['clock']
export const clocks = endingRuleSchema.options.map((option) => option.shape.clock.value)

/** Where a rule counts: `place` is an extension, the number of a desk, the name of a location; '' for a PBX. */
export const whereSchema = z.discriminatedUnion('level', [
  z.object({ level: z.literal('person'), place: numberSchema }),
  z.object({ level: z.literal('desk'), place: numberSchema }),
  z.object({
    level: z.literal('location'),
    place: z
      .string()
      .trim()
      .min(1, { error: () => settingsInputWords().locationMissing }),
  }),
  z.object({
    level: z.literal('pbx'),
    place: z.literal('', { error: () => settingsInputWords().noPlace }).default(''),
  }),
])

/** A rule with its place, as it is kept. */
export interface PlacedRule {
  level: Level
  place: string
  rule: LogoutRule
  /** Since when it says that. */
  since: Date
}

/** As people and programs see it. */
export const placedRuleSchema = z.object({
  id: z.uuid(),
  pbx: z.string(),
  level: levelSchema,
  place: z.string(),
  rule: logoutRuleSchema,
  since: z.iso.datetime(),
})
export type ShownRule = z.infer<typeof placedRuleSchema>

/** A time of day without a time zone is meant in that of the worker. */
const newRuleSchema = z.discriminatedUnion('clock', [timeOfDay.partial({ timeZone: true }), ...others])

/** It takes the place of the rule of the same clock, where there is one. */
export const setRuleSchema = z.object({ pbx, rule: newRuleSchema }).and(whereSchema)
export type SetRule = z.input<typeof setRuleSchema>
