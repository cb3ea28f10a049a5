import { z } from 'zod'
import { inputWords } from '../../words/input.ts'
import { settingsInputWords } from '../../words/settings-input.ts'
import { numberSchema } from './numbers.ts'
import { pbxFieldSchema as pbx } from './pbxes.ts'
import { oneLine } from './text.ts'
import { timeSchema, weekdays, zoneHere, zoneSchema } from './wall-clock.ts'

// Who may log in where and when, and what happens to those who are there already.

/** Of somebody who is logged in elsewhere: they move, or have to log out there first. */
export const secondLoginSchema = z.enum(['move', 'refuse'])
export type SecondLogin = z.infer<typeof secondLoginSchema>

/** Of a desk that somebody holds: `idle`: after they have had no call there for a while. */
export const takeoverSchema = z.enum(['allowed', 'refused', 'idle'])
export type Takeover = z.infer<typeof takeoverSchema>

const minutes = { error: () => settingsInputWords().minutes(1, 1440) }
const idleMinutes = z.number().int(minutes).min(1, minutes).max(1440, minutes).default(30)

/** For everybody whose groups do not say something else. */
export const accessSettingsSchema = z.object({
  secondLogin: secondLoginSchema
    .default('move')
    .describe('Somebody who is logged in elsewhere moves, or has to log out there first.'),
  takeover: takeoverSchema
    .default('allowed')
    .describe('Logging in at an occupied desk takes it over, is refused, or has to wait until its holder is idle.'),
  takeoverIdleMinutes: idleMinutes.describe(
    'With takeover idle: minutes without a call until a desk may be taken over.',
  ),
  confirmTakeover: z
    .boolean()
    .default(false)
    .describe('Before a takeover the phone says who holds the desk, and asks for 1.'),
})
export type AccessSettings = z.infer<typeof accessSettingsSchema>

export const accessDenials = [
  'number_excluded',
  'not_valid_today',
  'not_at_this_location',
  'not_at_this_time',
  'logged_in_elsewhere',
  'takeover_refused',
  'holder_not_idle',
] as const
/** Why somebody with the right PIN may not log in there, or not now. */
export type AccessDenial = (typeof accessDenials)[number]

const groupName = oneLine(60).min(1, { error: () => inputWords().nameMissing })

export const groupDetailsSchema = z.object({
  name: groupName,
  members: z
    .array(numberSchema)
    .max(5_000, { error: () => settingsInputWords().manyExtensions })
    .transform((numbers) => [...new Set(numbers)].toSorted()),
  /** null: as the settings say. */
  secondLogin: secondLoginSchema.nullable(),
  /** Of the desks that they hold; null: as the settings say. */
  takeover: takeoverSchema.nullable(),
  takeoverIdleMinutes: idleMinutes,
})
export type GroupDetails = z.infer<typeof groupDetailsSchema>

export const newGroupSchema = groupDetailsSchema.extend({
  pbx,
  members: groupDetailsSchema.shape.members.default([]),
  secondLogin: secondLoginSchema.nullable().default(null),
  takeover: takeoverSchema.nullable().default(null),
})
/** What is left out stays as it is. */
export const groupChangeSchema = z
  .object({
    ...groupDetailsSchema.shape,
    takeoverIdleMinutes: groupDetailsSchema.shape.takeoverIdleMinutes.unwrap(),
  })
  .partial()
export const groupSchema = z.object({ id: z.uuid(), pbx: z.string(), ...groupDetailsSchema.shape })
export type Group = z.infer<typeof groupSchema>

const day = z.iso.date({ error: () => settingsInputWords().date })
const details = {
  /** Names. None: at every desk. */
  locations: z.array(oneLine(60)),
  /** The first and the last day; null: without one. */
  from: day.nullable(),
  until: day.nullable(),
  /** None: every day. */
  weekdays: z.array(z.enum(weekdays)),
  /** `to` may be in the next morning; null: at any time. */
  hours: z.object({ from: timeSchema, to: timeSchema }).nullable(),
  timeZone: zoneSchema,
}

/** When and where, without for whom. */
export const ruleDetailsSchema = z.object(details)
export type RuleDetails = z.infer<typeof ruleDetailsSchema>

/** What refused somebody; for the event of it. */
export const refuserSchema = z.discriminatedUnion('kind', [
  /** No rule allows it: the first of those that come closest, and how many these are. Group null: the person's own. */
  z.object({
    kind: z.literal('rules'),
    rules: z.array(z.object({ group: z.string().nullable(), rule: ruleDetailsSchema })),
    ruleCount: z.number().int(),
  }),
  /** How second logins or takeovers are set for a group; null: for everybody. Minutes where that is a matter of time. */
  z.object({
    kind: z.literal('policy'),
    group: z.string().nullable(),
    idleMinutes: z.number().int().nullable(),
  }),
  z.object({ kind: z.literal('never_hot_desks'), number: z.string() }),
])
export type Refuser = z.infer<typeof refuserSchema>

const isInOrder = ({ from, until }: { from?: string | null | undefined; until?: string | null | undefined }) =>
  !from || !until || from <= until
const order = { error: () => settingsInputWords().lastDayFirst, path: ['until'] }

const forOne = { error: () => settingsInputWords().extensionOrGroup, path: ['extension'] }

export const newRuleSchema = z
  .object({
    pbx,
    /** For one of the two. */
    extension: numberSchema.nullable().default(null),
    group: groupName.nullable().default(null),
    locations: details.locations.default([]),
    from: details.from.default(null),
    until: details.until.default(null),
    weekdays: details.weekdays.default([]),
    hours: details.hours.default(null),
    timeZone: details.timeZone.default(zoneHere),
  })
  .refine(({ extension, group }) => (extension === null) !== (group === null), forOne)
  .refine(isInOrder, order)

/** What is left out stays as it is. For whom a rule is does not change. */
export const ruleChangeSchema = ruleDetailsSchema.partial().refine(isInOrder, order)

export const ruleSchema = z.object({
  id: z.uuid(),
  pbx: z.string(),
  extension: z.string().nullable(),
  /** Its name. */
  group: z.string().nullable(),
  ...details,
})
export type Rule = z.infer<typeof ruleSchema>

export const excludedNumberSchema = z.object({ number: numberSchema, note: oneLine(100).default('') })
export const excludeNumberSchema = excludedNumberSchema.extend({ pbx })
export type ExcludedNumber = z.infer<typeof excludedNumberSchema> & { pbx: string }
