import type { Denial, PinDenial } from '../../lib/contract/commands.ts'
import type { AccessRefusal } from './access-rules.ts'

/** An open session as the verbs see it. */
export interface OpenSession {
  id: string
  phone: string
  extension: string
  name: string
  startedAt: Date
}

export interface Holders {
  atPhone: OpenSession | null
  ofExtension: OpenSession | null
}

/** Who held what when the person began; a login ends nobody else, and loses against people who came since. */
export interface Seen extends Holders {
  /** Of these two numbers and the holders' phones, those that are hot desk phones. */
  inPool: ReadonlySet<string>
}

export interface LoginQuestion {
  phone: string
  extension: string
  phoneInPool: boolean
  phoneOnPbx: boolean
  personExists: boolean
  /** What is wrong with the PIN; null when it is right, or an administrator asked. */
  pinDenial: PinDenial | null
  /** What the rules have against it. */
  accessRefusal: AccessRefusal | null
  seen: Holders
}

export type LoginDecision =
  | { allowed: true; repeat: OpenSession }
  | { allowed: true; repeat: null; ends: { session: OpenSession; reason: 'moved' | 'taken_over' }[] }
  | { allowed: false; refusal: LoginRefusal }

/** `by`: what of the rules, where these refuse it. */
type LoginRefusal = AccessRefusal | { denial: Denial; by: null }

/** May this login happen, and which sessions end for it? Races are decided afterwards, by the database. */
export function decideLogin(question: LoginQuestion): LoginDecision {
  const refusal = refusalOf(question)
  if (refusal) return { allowed: false, refusal }
  const { atPhone, ofExtension } = question.seen
  if (atPhone && atPhone.extension === question.extension) return { allowed: true, repeat: atPhone }
  return {
    allowed: true,
    repeat: null,
    ends: [
      ...(ofExtension ? [{ session: ofExtension, reason: 'moved' as const }] : []),
      ...(atPhone ? [{ session: atPhone, reason: 'taken_over' as const }] : []),
    ],
  }
}

function refusalOf(question: LoginQuestion): LoginRefusal | null {
  const denial = denialOf(question)
  // Only the person whom a rule is about may hear of it.
  return denial ? { denial, by: null } : question.accessRefusal
}

function denialOf({ phoneInPool, phoneOnPbx, personExists, pinDenial }: LoginQuestion): Denial | null {
  if (!phoneInPool) return 'phone_not_in_pool'
  if (!phoneOnPbx) return 'phone_not_on_pbx'
  if (!personExists) return 'unknown_extension'
  return pinDenial
}
