import { z } from 'zod'
import { groupDetailsSchema, refuserSchema, ruleDetailsSchema } from './access.ts'
import { actorSchema } from './actor.ts'
import { denialSchema, endReasonSchema } from './commands.ts'
import { floorNamesSchema, placeSchema, planSchema } from './floors.ts'
import { forwardSchema } from './forwards.ts'
import { freeDeskMaySchema } from './free-desks.ts'
import { locationDetailsSchema } from './locations.ts'
import { levelSchema, logoutRuleSchema } from './logout-rules.ts'
import { cannotRestrictSchema } from './pbx-report.ts'
import { phoneDetailsSchema } from './phones.ts'
import { roleSchema } from './roles.ts'
import { settingsGroupSchema } from './settings.ts'
import { purposeSchema, refusalReasonSchema } from './single-sign-on.ts'
import { wallFactsSchema } from './walls.ts'
import { ownWayInSchema, wayInSchema } from './ways-in.ts'

export const entryChangeSchema = z.object({
  entry: z.string(),
  found: z.string().nullable(),
  wanted: z.string().nullable(),
})
/** One difference between the PBX and what it should hold; `entry` is "family/key" or "hint <extension>". */
export type EntryChange = z.infer<typeof entryChangeSchema>

/** Of thousands of differences people look at a few; the count says how many there are. */
const changesSchema = z.object({ changes: z.array(entryChangeSchema), changeCount: z.number().int() })

/** A repair that the safety brake holds back: how many phones it would touch, how much it would change, the first of both. */
export const heldPlanSchema = changesSchema.extend({ phones: z.array(z.string()), phoneCount: z.number().int() })
export type HeldPlan = z.infer<typeof heldPlanSchema>

const few = 20

export const firstChanges = (changes: readonly EntryChange[]) => ({
  changes: changes.slice(0, few),
  changeCount: changes.length,
})

export const heldPlanOf = (phones: readonly string[], changes: readonly EntryChange[]): HeldPlan => ({
  ...firstChanges(changes),
  phones: phones.slice(0, few),
  phoneCount: phones.length,
})

const fact = <T extends string, D extends z.ZodType>(type: T, data: D) => z.object({ type: z.literal(type), data })

const account = z.object({ username: z.string(), name: z.string() })
/** What of an account was changed. */
const accountState = z.object({ role: roleSchema, disabled: z.boolean() }).partial()

/** As an OpenID provider shows somebody. */
const identity = z.object({ email: z.string().nullable(), subject: z.string().nullable() })

/** Older rows lack the details that came later. */
const place = phoneDetailsSchema.partial()
const floorState = z.object({ name: z.string(), position: z.number().int() })
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** What each type of event says beyond the columns that all events share. */
export const factSchema = z.discriminatedUnion('type', [
  fact(
    'session.started',
    z.object({ from: z.string().nullable(), displaced: z.string().nullable(), name: z.string() }),
  ),
  /** `note`: why, in the words of the person who did it; left out if they gave no reason. */
  fact(
    'session.ended',
    z.object({ reason: endReasonSchema, startedAt: z.iso.datetime(), note: z.string().optional() }),
  ),
  /** Several people are to be logged out, those in a call when it is over. `location`: '' for the whole PBX. */
  fact('logout.ordered', z.object({ location: z.string(), count: z.number().int(), note: z.string() })),
  /** The login that had ended it was undone: it goes on under its old id, as if it had not ended. */
  fact('session.reopened', z.object({ name: z.string(), startedAt: z.iso.datetime() })),
  /** Somebody logged in where they were logged in already; nothing changed. */
  fact('login.repeated', z.object({})),
  /** `by`: the rule of access, where one refused it; older rows do not say. */
  fact('login.denied', z.object({ reason: denialSchema, by: refuserSchema.optional() })),
  /**
   * Asked to confirm a takeover, the caller has not pressed 1. Which key it was is not said: it may begin a PIN. Nobody has
   * shown one yet: `extension` is what was dialled, where there is such a person.
   */
  fact('takeover.declined', z.object({ holder: z.string(), answer: z.enum(['another_key', 'none', 'call_ended']) })),
  /** Those that the person had joined: the settings say that who logs out of a desk leaves them. */
  fact('queues.left', z.object({ queues: z.array(z.string()) })),
  /** What a login had switched off of this extension is on again; the settings say so. */
  fact('forwards.given_back', z.object({ forwards: z.array(forwardSchema) })),
  /** At the phone named, of somebody who may be logged in elsewhere. */
  fact('logout.denied', z.object({ reason: denialSchema })),
  /** No PIN counts until then: of this extension, at this phone; where one of them is missing, whatever the other. */
  fact('pin.locked', z.object({ until: z.iso.datetime(), times: z.number().int() })),
  /** By somebody; those that end by themselves leave none. */
  fact('pin.released', z.object({})),
  fact('phone.added', place),
  // Older rows do not say what it was before.
  fact('phone.changed', place.extend({ before: place.optional() })),
  fact('phone.removed', z.object({})),
  // Its phones have a fact each, too.
  fact('location.added', locationDetailsSchema),
  fact('location.changed', z.object({ before: locationDetailsSchema, after: locationDetailsSchema })),
  fact('location.merged', z.object({ name: z.string(), into: z.string() })),
  fact('location.deleted', z.object({ name: z.string() })),
  fact('floor.added', floorNamesSchema),
  fact('floor.changed', z.object({ location: z.string(), before: floorState, after: floorState })),
  fact('floor.removed', floorNamesSchema),
  fact('floor.plan_set', floorNamesSchema.extend(planSchema.omit({ hash: true }).shape)),
  fact('floor.plan_removed', floorNamesSchema),
  /** Of the phone named. `isMoved`: it stood on this plan before. */
  fact('floor.desk_placed', floorNamesSchema.extend(placeSchema.shape).extend({ isMoved: z.boolean() })),
  fact('floor.desk_taken_off', floorNamesSchema),
  fact('group.added', groupDetailsSchema),
  fact('group.changed', z.object({ before: groupDetailsSchema, after: groupDetailsSchema })),
  fact('group.deleted', z.object({ name: z.string() })),
  // Of a person where `group` is null: the event has their extension.
  fact('access_rule.added', z.object({ group: z.string().nullable(), rule: ruleDetailsSchema })),
  fact(
    'access_rule.changed',
    z.object({ group: z.string().nullable(), before: ruleDetailsSchema, after: ruleDetailsSchema }),
  ),
  fact('access_rule.deleted', z.object({ group: z.string().nullable(), rule: ruleDetailsSchema })),
  fact('number.excluded', z.object({ note: z.string() })),
  fact('number.included', z.object({})),
  fact('drift.repaired', changesSchema),
  fact('plan.held', heldPlanSchema),
  fact('plan.applied', z.object({})),
  // drops: how often the link was up and lost again since the loss that was recorded; older rows do not say.
  fact('pbx.connected', z.object({ link: z.enum(['ami', 'ari']), drops: z.number().int().default(0) })),
  fact('pbx.disconnected', z.object({ link: z.enum(['ami', 'ari']), cause: z.string() })),
  // The values that differ, before and after; older rows say neither.
  fact(
    'settings.changed',
    z.object({ group: settingsGroupSchema.optional(), before: values.optional(), after: values.optional() }),
  ),
  fact(
    'logout_rule.set',
    z.object({
      ...{ level: levelSchema, place: z.string(), rule: logoutRuleSchema },
      /** null: there was none for this clock. */
      before: logoutRuleSchema.nullable(),
    }),
  ),
  fact('logout_rule.cleared', z.object({ level: levelSchema, place: z.string(), rule: logoutRuleSchema })),
  /** What free desks may do; null: nothing was, or is, chosen. `location`: '' for the whole PBX. */
  fact(
    'free_desks.set',
    z.object({ location: z.string(), may: freeDeskMaySchema.nullable(), before: freeDeskMaySchema.nullable() }),
  ),
  /** The PBX can no longer restrict free desks as was chosen: they are ordinary extensions, until it can again. */
  fact('free_desks.opened', z.object({ cause: cannotRestrictSchema })),
  fact('free_desks.restricted', z.object({})),
  fact('pbx.added', z.object({ name: z.string() })),
  fact('pbx.changed', z.object({ fields: z.array(z.enum(['name', 'connection', 'secrets'])) })),
  fact('pbx.removed', z.object({ name: z.string() })),
  fact('account.added', account.extend({ role: roleSchema })),
  // With a link with which they choose their password.
  fact('account.invited', account.extend({ role: roleSchema, validUntil: z.iso.datetime() })),
  fact('account.link_made', account.extend({ validUntil: z.iso.datetime() })),
  fact('account.changed', account.extend({ before: accountState, after: accountState })),
  fact('account.password_set', account.extend({ by: z.enum(['owner', 'somebody_else']) })),
  fact('account.deleted', account),
  /** Whom of the single sign-on's provider it belongs to. */
  fact('account.connected', account.extend({ before: identity, after: identity })),
  /** The extension whose phone rings when they call from the browser; null: none any more. */
  fact('account.extension_set', account.extend({ extension: z.string().nullable() })),
  fact(
    'token.created',
    z.object({ name: z.string(), scopes: z.array(z.string()), expiresAt: z.iso.datetime().nullable() }),
  ),
  fact('token.revoked', z.object({ name: z.string() })),
  /** `host`: the rest of an address may be as secret as a password. */
  fact('webhook.added', z.object({ name: z.string(), host: z.string() })),
  fact(
    'webhook.changed',
    z.object({
      name: z.string(),
      fields: z.array(z.enum(['name', 'url', 'topics', 'pbx', 'allowsPrivate', 'enabled', 'secret'])),
    }),
  ),
  fact('webhook.removed', z.object({ name: z.string() })),
  fact('webhook.tested', z.object({ name: z.string() })),
  fact('webhook.resent', z.object({ name: z.string() })),
  /** Hot Desk sends nothing there any more: the endpoint answered 410 (gone), or took nothing for three days. */
  fact('webhook.stopped', z.object({ name: z.string(), cause: z.enum(['gone', 'failing']) })),
  // The values that differ, before and after; never the client secret.
  fact(
    'single_sign_on.changed',
    z.object({ before: values, after: values, secret: z.enum(['new', 'none']).optional() }),
  ),
  fact('single_sign_on.removed', z.object({ issuer: z.string() })),
  /** Somebody signed in to their own page, or did not. */
  fact('own_page.began', z.object({ address: z.string(), browser: z.string(), way: ownWayInSchema.optional() })),
  fact('own_page.denied', z.object({ reason: denialSchema, network: z.string() })),
  fact('wall.added', wallFactsSchema),
  fact('wall.changed', z.object({ before: wallFactsSchema, after: wallFactsSchema })),
  fact('wall.revoked', z.object({ name: z.string() })),
  /** `name`: of the account. Older rows do not say the way. */
  fact(
    'sign_in.began',
    z.object({ name: z.string(), address: z.string(), browser: z.string(), way: wayInSchema.optional() }),
  ),
  /**
   * Somebody known to the single sign-on provider was not let in: with the provider's id for them, so that an
   * administrator can connect them.
   */
  fact(
    'sign_in.refused',
    z.object({
      ...{ reason: refusalReasonSchema, purpose: purposeSchema, address: z.string() },
      ...{ subject: z.string(), email: z.string().nullable(), name: z.string().nullable() },
    }),
  ),
  /** By somebody; those that run out, or end with a password, leave none. */
  fact('sign_in.ended', z.object({ name: z.string(), count: z.number().int() })),
  /** How many kinds of each were found. */
  fact('health_check.finished', z.object({ problems: z.number().int(), warnings: z.number().int() })),
  /** Asked for in the browser: the phone of this extension rings, and once answered is connected to `number`. */
  fact('call.requested', z.object({ number: z.string() })),
  /** Because they were older than the settings keep them. */
  fact('events.deleted', z.object({ count: z.number().int(), keptDays: z.number().int() })),
  /** The same of sessions that ended longer ago than these days. */
  fact('sessions.deleted', z.object({ count: z.number().int(), days: z.number().int() })),
  /** They stay, and no longer say who it was. */
  fact('sessions.forgotten', z.object({ count: z.number().int(), days: z.number().int() })),
])
export type Fact = z.infer<typeof factSchema>
export type FactType = Fact['type']

/** Of the shapes that have changed since version 1. */
const versions: Partial<Record<FactType, number>> = { 'drift.repaired': 2, 'plan.held': 2 }

/** Which shape `data` of an event of this type has when this version writes it. */
export const eventVersion = (type: FactType): number => versions[type] ?? 1

/** An event as the REST API and the streams give it. `id` increases; resume with `after=<id>`. */
export const eventSchema = z
  .object({
    id: z.number().int(),
    at: z.iso.datetime(),
    /** null: it concerns no PBX. */
    pbx: z.string().nullable(),
    /** Of the shape of `data`. */
    version: z.number().int(),
    phone: z.string().nullable(),
    extension: z.string().nullable(),
    sessionId: z.string().nullable(),
    actor: actorSchema,
    /** Of the request that caused it, as the logs name it; null: nobody asked for it. */
    requestId: z.string().nullable(),
  })
  .and(factSchema)
export type Event = z.infer<typeof eventSchema>

/** PostgreSQL notification channels, sent by triggers of the migrations. They are hints to read; the rows are the truth. */
export const channels = {
  /** payload: event id */
  events: 'hotdesk_events',
  /** payload: id of a phone; its row of phone_status changed */
  status: 'hotdesk_status',
  /** payload: id of a PBX whose pool or settings changed; empty: the settings of all */
  pool: 'hotdesk_pool',
  /** payload: id of a PBX; the worker's state for it changed (not sent for a mere heartbeat) */
  worker: 'hotdesk_worker',
  /** payload: id of a PBX; somebody ordered log-outs there */
  orders: 'hotdesk_orders',
  /** no payload; a PBX was added, changed or removed */
  pbxes: 'hotdesk_pbxes',
  /** payload: id of an account or API token; a sign-in of it ended, or it was revoked or deleted */
  access: 'hotdesk_access',
} as const
