import { z } from 'zod'
import { type LineState, lineStates } from './desk-facts.ts'
import { eventSchema, heldPlanSchema } from './events.ts'
import { whyNotSchema } from './free-desks.ts'
import { endingRuleSchema, levelSchema } from './logout-rules.ts'
import { pinLockSchema } from './pin-locks.ts'
import { phoneDetailsSchema } from './phones.ts'

export const lineStateSchema = z.enum(lineStates)
export { isAvailable, isRegistered, type LineState, ownership } from './desk-facts.ts'

/** The clock that ends a session next, and whose rule that is. */
export const automaticLogoutSchema = z.object({
  level: levelSchema,
  place: z.string(),
  rule: endingRuleSchema,
  /** null: never, or a while after the call that is going on. A logout waits for the end of a call. */
  at: z.iso.datetime().nullable(),
})
export type AutomaticLogout = z.infer<typeof automaticLogoutSchema>

export const deskSchema = z.object({
  /** Of the phone, also where other PBXs have the same number. */
  id: z.string(),
  pbx: z.string(),
  number: z.string(),
  ...phoneDetailsSchema.shape,
  /** As the PBX has it; '' where the desk has no owner, or the worker has not read their name yet. */
  ownerName: z.string(),
  line: lineStateSchema,
  /** When it began to ring or to have the call; left out: it does neither, or nobody saw it begin. */
  activeSince: z.iso.datetime().optional(),
  /** False when the PBX has no device of this number; null while unknown. */
  onPbx: z.boolean().nullable(),
  /** Without one, an emergency call shows the user's caller ID instead of the desk's. Null while unknown. */
  hasEmergencyCid: z.boolean().nullable(),
  hasMailbox: z.boolean().nullable(),
  session: z
    .object({
      ...{ id: z.string(), extension: z.string(), name: z.string(), startedAt: z.iso.datetime() },
      /** They do not want to be disturbed; left out: they have not said so. */
      doNotDisturb: z.literal(true).optional(),
      /** Left out: nothing ends it by itself. */
      automaticLogout: automaticLogoutSchema.optional(),
    })
    .nullable(),
})
export type Desk = z.infer<typeof deskSchema>

export const pbxStateSchema = z.object({
  /** Running: it answers, or is too busy to and its heartbeat is younger than 15 s. */
  worker: z.enum(['running', 'away']),
  ami: z.enum(['up', 'down']),
  ari: z.enum(['up', 'down']),
  asteriskVersion: z.string().nullable(),
  heldPlan: heldPlanSchema.omit({ changes: true }).nullable(),
})
export type PbxState = z.infer<typeof pbxStateSchema>

/** A PBX as the board shows it. */
export const boardPbxSchema = pbxStateSchema.extend({
  id: z.string(),
  name: z.string(),
  /** Those in force, the last to end first; of very many, some. */
  pinLocks: z.array(pinLockSchema),
  /** Why free desks are not held to what was chosen for them. Left out: they are, or nothing was. */
  freeDesksWarning: whyNotSchema.optional(),
})
export type BoardPbx = z.infer<typeof boardPbxSchema>

export const boardSchema = z.object({
  desks: z.array(deskSchema),
  /** The first one first, then by name. */
  pbxes: z.array(boardPbxSchema),
  lastEventId: z.number().int(),
})
export type Board = z.infer<typeof boardSchema>

/**
 * The browser stream, `GET /api/board/stream`. SSE event names and data:
 *   board    Board, whole: first message of every connection, so that a lost connection misses nothing
 *   desk     Desk: one desk as it is now
 *   removed  { id }: the desk left the pool
 *   pbxes    BoardPbx[]: all of them, when any of them has changed
 *   activity Event, with its id as the SSE id (replayed after Last-Event-ID)
 */
export const boardMessageSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('board'), data: boardSchema }),
  z.object({ event: z.literal('desk'), data: deskSchema }),
  z.object({ event: z.literal('removed'), data: z.object({ id: z.string() }) }),
  z.object({ event: z.literal('pbxes'), data: z.array(boardPbxSchema) }),
  z.object({ event: z.literal('activity'), data: eventSchema }),
])
export type BoardMessage = z.infer<typeof boardMessageSchema>

/** Asterisk's device states of a phone that is in a call, or rings. */
export const statesInCall: readonly string[] = ['INUSE', 'BUSY', 'RINGING', 'RINGINUSE', 'ONHOLD']

/** Those of a phone that is not there. */
export const unregisteredStates = ['UNAVAILABLE', 'INVALID'] as const

/** Asterisk's device state → what the board shows. */
export function lineState(deviceState: string | null | undefined): LineState {
  switch (deviceState) {
    case 'NOT_INUSE':
      return 'idle'
    case 'INUSE':
    case 'BUSY':
      return 'in_call'
    case 'RINGING':
    case 'RINGINUSE':
      return 'ringing'
    case 'ONHOLD':
      return 'on_hold'
    default:
      return unregisteredStates.some((state) => state === deviceState) ? 'unregistered' : 'unknown'
  }
}
