import { z } from 'zod'
import { accessDenials } from './access.ts'
import { actorSchema } from './actor.ts'
import { findingGroupSchema } from './findings.ts'
import { numberSchema } from './numbers.ts'
import { pbxFieldSchema as pbx } from './pbxes.ts'
import { oneLine } from './text.ts'
import { webPlaceSchema } from './pin-locks.ts'

/** Why somebody is logged out, in the words of the person who does it. */
export const noteSchema = oneLine(200).default('')

/**
 * The worker's internal API, which the web app calls with `Authorization: Bearer <worker token>`. A worker carries out
 * commands for the PBXs that it serves; for others its answer is pbx_not_here. What it logs and records of a command names
 * the request as `X-Request-Id` does:
 *
 *   POST /commands/log-in      LogInCommand   → 200 SessionAnswer | CommandProblem
 *   POST /commands/log-out     LogOutCommand  → 200 SessionAnswer | CommandProblem
 *   POST /commands/check-pin   CheckPinCommand → 200 CheckedPin   | CommandProblem
 *   POST /commands/apply-held  ApplyHeldCommand → 200 {}          | CommandProblem
 *   POST /commands/examine     ExamineCommand → 200 FindingGroup[] | CommandProblem
 *   POST /commands/call        CallCommand    → 200 {}            | CommandProblem
 *   POST /questions/person     PersonQuestion → 200 PersonState (person-state.ts) | CommandProblem
 *   POST /questions/own-phones OwnPhonesQuestion → 200 OwnPhones (person-state.ts) | CommandProblem
 *   GET  /health               → 200 WorkerHealth (health.ts)
 *   GET  /metrics              → 200 Sample[] (metrics.ts)
 */
export const logInCommandSchema = z.object({
  ...{ pbx, phone: numberSchema, extension: numberSchema, actor: actorSchema },
  /** Refused as lost_race where somebody holds the phone, or the person is logged in somewhere. */
  onlyIfFree: z.boolean().default(false),
  /** Why those who are logged out for it are; in their events. */
  note: noteSchema,
})

export const endReasons = [
  'logout',
  'moved',
  'taken_over',
  'forced',
  'phone_removed',
  'not_applied',
  'automatic',
] as const
export const endReasonSchema = z.enum(endReasons)
export type EndReason = z.infer<typeof endReasonSchema>

export const logOutCommandSchema = z.object({
  sessionId: z.uuid(),
  reason: z.enum(['logout', 'forced', 'phone_removed']),
  note: noteSchema,
  actor: actorSchema,
})

export const applyHeldCommandSchema = z.object({ pbx, actor: actorSchema })

/** Takes a while: it asks the PBX about every phone, and waits for what does not answer. */
export const examineCommandSchema = z.object({ pbx, actor: actorSchema })
export const examineAnswerSchema = z.array(findingGroupSchema)

export type ExamineCommand = z.input<typeof examineCommandSchema>

/** A phone of `extension` rings; once answered, it is connected to `number`, as if that had been dialled there. */
export const callCommandSchema = z.object({ pbx, extension: numberSchema, number: numberSchema, actor: actorSchema })

export type CallCommand = z.input<typeof callCommandSchema>

/**
 * From somebody who is not at a phone. The answer says only whether it is right: wrong ones are counted and lock as at
 * a phone.
 */
export const checkPinCommandSchema = z.object({
  pbx,
  extension: numberSchema,
  pin: z.string().max(64),
  place: webPlaceSchema,
})
/** `name`: of the extension, on the PBX. */
export const checkedPinSchema = z.object({ extension: z.string(), name: z.string() })

export type CheckPinCommand = z.input<typeof checkPinCommandSchema>
export type CheckedPin = z.infer<typeof checkedPinSchema>

export type LogInCommand = z.input<typeof logInCommandSchema>
export type LogOutCommand = z.input<typeof logOutCommandSchema>
export type ApplyHeldCommand = z.input<typeof applyHeldCommandSchema>

export const sessionAnswerSchema = z.object({
  id: z.uuid(),
  pbx: z.string(),
  phone: z.string(),
  extension: z.string(),
  name: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
})
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>

/** Why a command was not carried out. Each transport words it for its own people. */
export const denials = [
  'phone_not_in_pool',
  'phone_not_on_pbx',
  'unknown_extension',
  'wrong_pin',
  'no_mailbox',
  'no_pin',
  'pin_locked',
  'trivial_pin',
  'lost_race',
  ...accessDenials,
  'no_such_session',
  'nothing_held',
  'no_phone_rings',
  'pbx_unavailable',
] as const
export const denialSchema = z.enum(denials)
export type Denial = z.infer<typeof denialSchema>
/** Callers hear one and the same of these, but of a trivial PIN; administrators see which. */
export type PinDenial = Extract<Denial, 'wrong_pin' | 'no_mailbox' | 'no_pin' | 'pin_locked' | 'trivial_pin'>

export const commandProblemSchema = z.object({
  /** outcome_unknown: it may have been done; the caller has to look. */
  code: z.union([denialSchema, z.enum(['bad_request', 'unauthorized', 'pbx_not_here', 'outcome_unknown', 'internal'])]),
  detail: z.string(),
})
export type CommandProblem = z.infer<typeof commandProblemSchema>
