import { z } from 'zod'
import {
  excludeNumberSchema,
  groupChangeSchema,
  groupSchema,
  newGroupSchema,
  newRuleSchema,
  ruleChangeSchema,
  ruleSchema,
} from '@/lib/contract/access'
import { deskSchema } from '@/lib/contract/board'
import { noteSchema } from '@/lib/contract/commands'
import { eventSchema } from '@/lib/contract/events'
import { callSchema } from '@/lib/contract/calls'
import { newPbxSchema, pbxChangeSchema, pbxFieldSchema, pbxIdSchema, pbxSchema } from '@/lib/contract/pbxes'
import { healthCheckSchema } from '@/lib/health-check/load'
import { floorChangeSchema, floorSchema, newFloorSchema, placedDeskSchema } from '@/lib/contract/floors'
import { freeDeskMaySchema, freeDesksSchema, setFreeDesksSchema } from '@/lib/contract/free-desks'
import { locationChangeSchema, locationSchema, mergeLocationSchema, newLocationSchema } from '@/lib/contract/locations'
import { placedRuleSchema, setRuleSchema } from '@/lib/contract/logout-rules'
import { orders, shows } from '@/lib/contract/phone-list'
import { placeOfPinSchema } from '@/lib/contract/pin-locks'
import { personUseSchema } from '@/lib/contract/reports'
import { scopeSchema } from '@/lib/contract/scopes'
import { type SettingsGroup, settingsGroups } from '@/lib/contract/settings'
import { saveSingleSignOnSchema, singleSignOnSchema } from '@/lib/contract/single-sign-on'
import { findingGroupSchema } from '@/lib/contract/findings'
import { numberSchema } from '@/lib/contract/numbers'
import { addedWallSchema, newWallSchema, wallChangeSchema, wallSchema } from '@/lib/contract/walls'
import { candidateSchema } from '@/lib/contract/candidates'
import {
  addPhoneSchema,
  changePhonesSchema,
  importPhonesSchema,
  phoneChangeSchema,
  phoneDetailsSchema,
  removePhonesSchema,
} from '@/lib/contract/phones'
import { oneLine } from '@/lib/contract/text'
import { personSchema, pinFilterSchema } from '@/lib/people/list-people'
import { pinLockDocument } from '@/lib/pins/list-locks'
import { parse } from '@/lib/problems/parse'
import {
  deliverySchema,
  newWebhookSchema,
  webhookChangeSchema,
  webhookSchema,
  webhookWithSecretSchema,
} from '@/lib/contract/webhooks'
import { sessionSchema } from '@/lib/sessions/session'

// What the REST API takes and gives. openapi.ts describes it from these.

export const phoneDocument = deskSchema.meta({ id: 'Phone', description: 'A hot desk phone of the pool.' })
export const newPhoneDocument = addPhoneSchema.meta({ id: 'NewPhone' })
export const phoneChangeDocument = phoneChangeSchema.meta({ id: 'PhoneChange' })
export const changePhonesDocument = changePhonesSchema.meta({ id: 'ChangePhones' })
export const removePhonesDocument = removePhonesSchema.meta({ id: 'RemovePhones' })
export const importPhonesDocument = importPhonesSchema.meta({ id: 'ImportPhones' })
export const candidateDocument = candidateSchema.meta({
  id: 'Candidate',
  description: 'A phone that the PBX has. `person`: whose own phone it is, of those who log in at desks.',
})
export const candidateListSchema = z.object({ candidates: z.array(candidateDocument), total: z.number().int() })
const namedDetails = z.object({ pbx: z.string(), number: z.string(), ...phoneDetailsSchema.shape })
export const changedPhonesSchema = z.object({ before: z.array(namedDetails) })
export const removedPhonesSchema = z.object({ removed: z.array(namedDetails) })
const numbers = z.array(z.string())
export const importOutcomeSchema = z.object({ added: numbers, changed: numbers, unchanged: numbers, removed: numbers })
export const locationDocument = locationSchema.meta({ id: 'Location', description: 'Where desks stand.' })
export const newLocationDocument = newLocationSchema.meta({ id: 'NewLocation' })
export const locationChangeDocument = locationChangeSchema.meta({ id: 'LocationChange' })
export const mergeLocationDocument = mergeLocationSchema.meta({ id: 'MergeLocation' })
export const floorDocument = floorSchema.meta({
  id: 'Floor',
  description: 'A floor, and where desks stand on its plan.',
})
export const newFloorDocument = newFloorSchema.meta({ id: 'NewFloor' })
export const floorChangeDocument = floorChangeSchema.meta({ id: 'FloorChange' })
export const newPlaceDocument = placedDeskSchema.meta({ id: 'NewPlace' })
export const floorListSchema = z.object({ floors: z.array(floorDocument) })
export const locationListSchema = z.object({ locations: z.array(locationDocument) })
export const eventDocument = eventSchema.meta({
  id: 'Event',
  description: 'A fact. Ids increase and are never reused.',
})

export const healthCheckDocument = healthCheckSchema.meta({ id: 'HealthCheck' })

export const pbxDocument = pbxSchema.meta({ id: 'Pbx', description: 'A PBX, without its secrets.' })
export const newPbxDocument = newPbxSchema.meta({ id: 'NewPbx' })
export const pbxChangeDocument = pbxChangeSchema.meta({ id: 'PbxChange' })
export const pbxListSchema = z.object({ pbxes: z.array(pbxDocument) })

export const groupDocument = groupSchema.meta({
  id: 'Group',
  description: 'People for whom something is ruled together.',
})
export const newGroupDocument = newGroupSchema.meta({ id: 'NewGroup' })
export const groupChangeDocument = groupChangeSchema.meta({ id: 'GroupChange' })
export const groupListSchema = z.object({ groups: z.array(groupDocument) })

export const ruleDocument = ruleSchema.meta({
  id: 'AccessRule',
  description:
    'Where and when a person or a group may log in. People without a rule may log in everywhere, at any time.',
})
export const newRuleDocument = newRuleSchema.meta({ id: 'NewAccessRule' })
export const ruleChangeDocument = ruleChangeSchema.meta({ id: 'AccessRuleChange' })
export const ruleListSchema = z.object({ rules: z.array(ruleDocument) })

export const excludedNumberDocument = excludeNumberSchema.meta({
  id: 'ExcludedNumber',
  description: 'Nobody can log in as this number, or at its phone.',
})
export const excludedNumberListSchema = z.object({ numbers: z.array(excludedNumberDocument) })
export const logoutRuleDocument = placedRuleSchema.meta({
  id: 'LogoutRule',
  description:
    'When people are logged out automatically. Of several rules with the same clock the most specific one wins.',
})
export const newLogoutRuleDocument = setRuleSchema.meta({
  id: 'NewLogoutRule',
  description: 'A time of day without `timeZone` is in the time zone of the worker.',
})
export const logoutRuleListSchema = z.object({ rules: z.array(logoutRuleDocument) })
export const freeDesksDocument = freeDesksSchema.meta({
  id: 'FreeDesks',
  description: 'What desks may do while nobody is logged in there. `location`: empty for the whole PBX.',
})
export const newFreeDesksDocument = setFreeDesksSchema
  .extend({ may: freeDeskMaySchema })
  .meta({ id: 'NewFreeDesks', description: 'A location goes before the whole PBX.' })
export const freeDesksListSchema = z.object({ choices: z.array(freeDesksDocument) })
export const freeDesksPlaceSchema = z.object({
  pbx: pbxFieldSchema.describe('The id of its PBX.'),
  location: z.string().default('').describe('The name of the location. Left out: the whole PBX.'),
})

export const wallDocument = wallSchema.meta({ id: 'Wall', description: 'A screen that shows who is where.' })
export const addedWallDocument = addedWallSchema.meta({
  id: 'AddedWall',
  description: 'A wall with the path of its link, which is not shown again.',
})
export const newWallDocument = newWallSchema.meta({ id: 'NewWall', description: 'No `locations`: all of the PBX.' })
export const wallChangeDocument = wallChangeSchema.meta({ id: 'WallChange' })
export const wallListSchema = z.object({ walls: z.array(wallDocument) })

export const pinLockListSchema = z.object({ locks: z.array(pinLockDocument) })
export const pinLockChoiceSchema = z.object({
  pbx: pbxFieldSchema.describe('The id of its PBX.'),
  extension: numberSchema.optional().describe('Whose PIN. Left out: everybody’s at the phone.'),
  phone: placeOfPinSchema.optional().describe('Only at this phone. Left out: at every phone.'),
})

const namedGroups = Object.entries(settingsGroups) as [SettingsGroup, z.ZodObject][]
const groupDocuments = namedGroups.map(([group, values]) => {
  return z.object({ pbx: z.string().nullable(), group: z.literal(group), version: z.number().int(), values })
})
export const settingsDocument = z.union(groupDocuments).meta({
  id: 'Settings',
  description:
    'The settings of one group. `pbx` is null where they are for all of Hot Desk; `version` is 0 while they are the defaults.',
})
export const settingsListSchema = z.object({ settings: z.array(settingsDocument) })
export const settingsChangeDocument = z.union(namedGroups.map(([, { shape }]) => changeOf(shape))).meta({
  id: 'SettingsChange',
  description: 'Settings of the group. What is left out stays as it is.',
})

/** Without defaults: what is left out does not take them. */
function changeOf(shape: z.ZodRawShape) {
  const fields = Object.entries(shape as Record<string, z.ZodType>).map(([name, field]) => {
    const inner = field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : field
    return [name, inner.describe(field.description ?? '').optional()]
  })
  return z.object(Object.fromEntries(fields) as Record<string, z.ZodType>)
}

export const peopleListSchema = z.object({ people: z.array(personSchema) })

export const reportPeopleSchema = z.object({ people: z.array(personUseSchema) })

export const callListSchema = z.object({ calls: z.array(callSchema) })

export const webhookDocument = webhookSchema.meta({
  id: 'Webhook',
  description: 'An address to which events are sent. `stopped`: why Hot Desk disabled it.',
})
export const webhookSecretDocument = webhookWithSecretSchema.meta({
  id: 'WebhookWithSecret',
  description: 'A webhook, and what its messages are signed with.',
})
export const newWebhookDocument = newWebhookSchema.meta({ id: 'NewWebhook' })
export const webhookChangeDocument = webhookChangeSchema.meta({ id: 'WebhookChange' })
export const webhookListSchema = z.object({ webhooks: z.array(webhookDocument) })
export const messageDocument = deliverySchema.meta({
  id: 'WebhookMessage',
  description: 'A message to a webhook, and what became of it.',
})
export const messageListSchema = z.object({ messages: z.array(messageDocument) })

export const singleSignOnDocument = singleSignOnSchema
  .extend({ redirectUri: z.url().describe('To be registered with the provider.') })
  .meta({ id: 'SingleSignOn', description: 'How people sign in with the account of their organisation.' })
export const singleSignOnChangeDocument = saveSingleSignOnSchema.meta({ id: 'SingleSignOnChange' })
export const findingListSchema = z.object({ findings: z.array(findingGroupSchema) })

export const tokenDocument = z
  .object({ name: z.string(), scopes: z.array(scopeSchema), expiresAt: z.iso.datetime().nullable() })
  .meta({ id: 'Token', description: 'What a token is called, may do, and until when.' })

export const phoneListSchema = z.object({
  phones: z.array(phoneDocument),
  total: z.number().int().describe('How many fit, also beyond `limit`.'),
})
export const sessionListSchema = z.object({ sessions: z.array(sessionSchema) })
export const eventPageSchema = z.object({
  events: z.array(eventDocument),
  next: z.number().int().describe('Pass it as `after` to get what comes next.'),
})

const limit = (otherwise: number, most: number) =>
  z.coerce.number().int().min(1).max(most).default(otherwise).describe(`At most so many. 1 to ${most}.`)

const pbx = pbxIdSchema.optional().describe('The id of a PBX. Left out: all of them.')
export const pbxFilterSchema = z.object({ pbx })
export const floorFilterSchema = pbxFilterSchema.extend({
  location: z.string().optional().describe('Only floors of the location of this name.'),
})
/** For an address that names one thing. */
export const pbxChoiceSchema = z.object({ pbx: pbxFieldSchema.describe('The id of its PBX.') })

export const settingsChangeQuerySchema = pbxChoiceSchema.extend({
  version: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('The version that you have read: refused when there is another one by now. Left out: not checked.'),
})

/** Throws Problem bad_request. */
export function readQuery<T extends z.ZodObject>(request: Request, schema: T): z.output<T> {
  return parse(schema, Object.fromEntries(new URL(request.url).searchParams))
}

export const sessionQuerySchema = z.object({
  pbx,
  state: z.enum(['open', 'ended', 'all']).default('open').describe('Newest first.'),
  limit: limit(1_000, 1_000),
})

export const logOutQuerySchema = z.object({
  note: noteSchema.describe('Why, in your own words, at most 200 characters; it stays in the events.'),
})

export const callQuerySchema = z.object({
  pbx,
  extension: numberSchema.optional().describe('Whose calls. Left out: everybody’s.'),
  phone: numberSchema.optional().describe('Only at this desk.'),
  before: z.coerce.number().int().min(1).optional().describe('The id of a call: only those that ended before it.'),
  limit: limit(100, 1_000),
})

export const candidateQuerySchema = pbxChoiceSchema.extend({
  search: oneLine(100).optional().describe('Words that number, name or dial string have.'),
  pooled: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('Also those that are in the pool already.'),
  offset: z.coerce.number().int().min(0).default(0).describe('How many to leave out at the beginning.'),
  limit: limit(100, 1_000),
})

export const phoneQuerySchema = z.object({
  pbx,
  location: oneLine(60)
    .optional()
    .describe('The name of a location, or `-` for phones without one. Left out: all of them.'),
  search: oneLine(100)
    .optional()
    .describe('Words that number, label, location, owner or the person who is logged in have.'),
  show: z
    .enum(shows)
    .default('all')
    .describe('Those that want attention, that are not registered, or that nobody has ever used.'),
  sort: z.enum(orders).default('number').describe('With `-` in front, the other way round.'),
  offset: z.coerce.number().int().min(0).default(0).describe('How many to leave out at the beginning.'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .optional()
    .describe('At most so many, 1 to 1000. Left out: all of them.'),
})

export const peopleQuerySchema = z.object({
  pbx,
  pin: pinFilterSchema.optional().describe('Only people with this finding; to_change: a trivial PIN, or none.'),
  limit: limit(1_000, 10_000),
})

export const eventQuerySchema = z.object({
  pbx: pbx.describe('The id of a PBX. Left out: all events, also those that concern none.'),
  after: z.coerce.number().int().min(0).default(0).describe('The id of the last event that is known already.'),
  limit: limit(100, 1_000),
})

export const messageQuerySchema = z.object({
  before: z.iso.datetime().optional().describe('Only messages that were queued before this moment.'),
  limit: limit(100, 1_000),
})
