import { z } from 'zod'
import { settingsInputWords } from '../../words/settings-input.ts'
import { accessSettingsSchema } from './access.ts'

/**
 * How a person's calls reach the desk: by FreePBX's device assignment (AMPUSER/<ext>/device), or by its call forward
 * (CF/<ext>) to a dialplan context of Hot Desk.
 */
export const routingStrategySchema = z.enum(['device_assignment', 'call_forward'])
export type RoutingStrategy = z.infer<typeof routingStrategySchema>

const percent = { error: () => settingsInputWords().percent }
const phones = { error: () => settingsInputWords().wholeNumber }

/** Settings an administrator changes in the dashboard. Missing values take their defaults. */
export const settingsSchema = z.object({
  strategy: routingStrategySchema
    .default('device_assignment')
    .describe('How calls reach the desk: by FreePBX’s device assignment, or by its call forward.'),
  ringOwnDevices: z
    .boolean()
    .default(false)
    .describe('The person’s own phone rings beside the desk. With device_assignment only.'),
  brakeShare: z
    .number()
    .min(0.05, percent)
    .max(1, percent)
    .default(0.5)
    .describe('The safety brake: a repair waits for an administrator if it touches more than this share of the pool…'),
  brakePhones: z.number().int(phones).min(1, phones).default(5).describe('…and at least this many phones.'),
  messageLamp: z
    .boolean()
    .default(true)
    .describe('A desk’s message lamp shows the mailbox of the person who is logged in there.'),
  leaveQueues: z
    .boolean()
    .default(false)
    .describe('People who log out of a desk leave the queues that they joined. Otherwise their own phone rings.'),
  giveBackForwards: z
    .boolean()
    .default(false)
    .describe('Forwards and do-not-disturb that a login has switched off are on again after the logout.'),
  callHistory: z
    .boolean()
    .default(false)
    .describe(
      'Calls at desks are written down. Administrators see them on the page of the person who is logged in there.',
    ),
})
export type Settings = z.infer<typeof settingsSchema>

/** The settings that change what the PBX holds for a session. Each session remembers those it was last routed under. */
export const routingSettingsSchema = settingsSchema.pick({ strategy: true, ringOwnDevices: true })
export type RoutingSettings = z.infer<typeof routingSettingsSchema>

const days = { error: () => settingsInputWords().daysKept }

/** Settings of all of Hot Desk. */
export const generalSettingsSchema = z.object({
  eventsKeptDays: z
    .number()
    .int(days)
    .min(30, days)
    .max(3650, days)
    .nullable()
    .default(null)
    .describe('Events that are older are deleted. Without a number they are kept for ever.'),
  gettingStarted: z
    .boolean()
    .default(true)
    .describe('Administrators are led through the first steps until somebody has logged in at a desk.'),
})

/** Who sees how long individual people were logged in. */
export const perPersonSchema = z.enum(['nobody', 'admins', 'managers'])
export type PerPerson = z.infer<typeof perPersonSchema>

const namedDays = { error: () => settingsInputWords().daysNamed }

/** What reports say of people, and how long sessions say it: docs/decisions/0053. Of all of Hot Desk. */
export const reportSettingsSchema = z.object({
  reportsPerPerson: perPersonSchema
    .default('nobody')
    .describe('Who may see in reports how long individual people were logged in; managers: they and administrators.'),
  sessionsNamedDays: z
    .number()
    .int(namedDays)
    .min(1, namedDays)
    .max(3650, namedDays)
    .nullable()
    .default(null)
    .describe('Sessions that ended longer ago no longer say who it was. Without a number they always do.'),
  sessionsKeptDays: z
    .number()
    .int(days)
    .min(30, days)
    .max(3650, days)
    .nullable()
    .default(null)
    .describe('Sessions that ended longer ago are deleted. Without a number they are kept for ever.'),
})
export type ReportSettings = z.infer<typeof reportSettingsSchema>
/** Off by default: otherwise everybody who reaches the address could try PINs there. */
export const ownPageSettingsSchema = z.object({
  ownPage: z
    .boolean()
    .default(false)
    .describe('People sign in to their own page at /me with extension and voicemail PIN, and log in and out there.'),
})

/** What is done about PINs that anybody would try first: lib/contract/trivial-pin.ts. */
export const trivialPinsSchema = z.enum(['allowed', 'reported', 'refused'])
export type TrivialPins = z.infer<typeof trivialPinsSchema>

const whole = (least: number, most: number, what: 'wrongPins' | 'minutes') => {
  const says = { error: () => settingsInputWords()[what](least, most) }
  return z.number().int(says).min(least, says).max(most, says)
}

/**
 * How many wrong PINs it takes until no PIN counts for a while: 1, 2, 4 … minutes. The bounds are such that nobody at one
 * phone can lock an extension out everywhere: docs/decisions/0032.
 */
export const pinSettingsSchema = z
  .object({
    pinsAtOnePhone: whole(3, 20, 'wrongPins').default(5).describe('For one extension at one phone.'),
    pinsOfExtension: whole(12, 200, 'wrongPins')
      .default(20)
      .describe('For one extension at all phones together: at least four times as many as at one phone.'),
    pinsOfPhone: whole(10, 500, 'wrongPins').default(30).describe('At one phone, whatever the extensions.'),
    pinMinutes: whole(5, 60, 'minutes').default(15).describe('Wrong PINs are counted for so many minutes.'),
    longestLockMinutes: whole(15, 240, 'minutes')
      .default(30)
      .describe('The longest lock. The first lock is 1 minute, the next ones 2, 4 and so on.'),
    trivialPins: trivialPinsSchema
      .default('allowed')
      .describe('PINs that anybody would try first: the extension, one repeated digit, digits that count.'),
  })
  .refine(({ pinsAtOnePhone, pinsOfExtension }) => pinsOfExtension >= 4 * pinsAtOnePhone, {
    path: ['pinsOfExtension'],
    error: () => settingsInputWords().fourTimes,
  })
export type PinSettings = z.infer<typeof pinSettingsSchema>

/** What people may do from the browser besides looking. */
export const actionSettingsSchema = z.object({
  frontDeskLogsIn: z
    .boolean()
    .default(false)
    .describe('Managers and the front desk log people in at desks, and move them, without their PIN.'),
  clickToCall: z
    .boolean()
    .default(false)
    .describe('People call somebody from the browser: their own phone rings first.'),
})

/** An address that keeps what it is asked to itself, or a file of the server's; neither can be anything else by mistake. */
const updateAddress = /^(https:\/\/[^\s/?#@]+([/?#]\S*)?|\/\S.*\.json)$/

/** Where newer releases are looked up: docs/decisions/0068. Of all of Hot Desk. */
export const updateSettingsSchema = z.object({
  updatesFrom: z
    .string()
    .max(2000, { error: () => settingsInputWords().urlTooLong })
    .regex(updateAddress, { error: () => settingsInputWords().updateAddress })
    .nullable()
    .default(null)
    .describe(
      'The https address, or the path on the server, of the JSON file that names the newest release. Without one, nothing is checked.',
    ),
})

export type UpdateSettings = z.infer<typeof updateSettingsSchema>

/** Each group is a row with a version, so that a change of routing can be distinguished from other changes. */
export const settingsGroups = {
  routing: routingSettingsSchema,
  brake: settingsSchema.pick({ brakeShare: true, brakePhones: true }),
  following: settingsSchema.pick({ messageLamp: true, leaveQueues: true }),
  forwards: settingsSchema.pick({ giveBackForwards: true }),
  calls: settingsSchema.pick({ callHistory: true }),
  access: accessSettingsSchema,
  pins: pinSettingsSchema,
  actions: actionSettingsSchema,
  ownPage: ownPageSettingsSchema,
  general: generalSettingsSchema,
  reports: reportSettingsSchema,
  updates: updateSettingsSchema,
} as const
export type SettingsGroup = keyof typeof settingsGroups
export const settingsGroupSchema = z.enum(Object.keys(settingsGroups) as [SettingsGroup, ...SettingsGroup[]])

/** Groups that belong to no PBX, but to all of Hot Desk. */
export const groupsOfAll: readonly SettingsGroup[] = ['general', 'reports', 'updates']

/** `version`: 0 while nobody has saved the group. Who saves it names the version that they have seen. */
export type VersionedSettings = {
  [G in SettingsGroup]: { values: z.infer<(typeof settingsGroups)[G]>; version: number }
}
