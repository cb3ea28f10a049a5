import type { Denial } from '@/lib/contract/commands'
import { isDatabaseAway } from './database-away'

/** Every way in which something asked of the web app can fail. */
export type ProblemCode =
  | Denial
  | 'bad_request'
  | 'malformed_address'
  | 'malformed_request'
  | 'headers_too_large'
  | 'malformed_json'
  | 'not_an_object'
  | 'unsupported_media_type'
  | 'too_large'
  | 'not_found'
  | 'method_not_allowed'
  | 'not_signed_in'
  | 'no_valid_token'
  | 'token_expired'
  | 'not_allowed'
  | 'insufficient_scope'
  | 'too_many_attempts'
  | 'sign_in_busy'
  | 'too_many_streams'
  | 'wrong_setup_code'
  | 'setup_closed'
  | 'phone_exists'
  | 'owner_has_desk'
  | 'no_such_location'
  | 'location_exists'
  | 'no_such_floor'
  | 'floor_exists'
  | 'no_plan'
  | 'not_on_plan'
  | 'plan_too_large'
  | 'plan_not_a_picture'
  | 'plan_size'
  | 'account_exists'
  | 'no_such_account'
  | 'account_disabled'
  | 'link_not_valid'
  | 'no_such_token'
  | 'no_such_wall'
  | 'no_wall_link'
  | 'wall_revoked'
  | 'own_page_off'
  | 'no_such_pbx'
  | 'no_such_group'
  | 'group_exists'
  | 'no_such_access_rule'
  | 'not_excluded'
  | 'no_such_logout_rule'
  | 'no_such_lock'
  | 'no_such_webhook'
  | 'no_such_message'
  | 'webhook_disabled'
  | 'no_single_sign_on'
  | 'identity_taken'
  | 'not_by_person'
  | 'pbx_exists'
  | 'first_pbx'
  | 'people_logged_in'
  | 'desks_restricted'
  | 'not_given_back'
  | 'changed_meanwhile'
  | 'cannot_undo'
  | 'calls_off'
  | 'no_own_extension'
  | 'last_admin'
  | 'own_account'
  | 'no_password'
  | 'role_of_freepbx'
  | 'password_due'
  | 'worker_away'
  | 'worker_slow'
  | 'outcome_unknown'
  | 'database_away'
  | 'internal'

/** What is wrong with one input. */
export interface FieldProblem {
  field: string
  message: string
}

/**
 * Next.js bundles some parts separately, each with its own copy of the class: what they throw to each other is
 * recognised by name.
 */
const nameOfProblems = 'Problem'

/**
 * The one error that is meant for the person who asked. Each transport words it: http.ts for the API, words.ts for
 * people. Anything else that is thrown is our fault and becomes `internal`.
 */
export class Problem extends Error {
  override name = nameOfProblems

  constructor(
    readonly code: ProblemCode,
    readonly fields: readonly FieldProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

/** A problem that passes by itself. */
export class TryAgainLater extends Problem {
  /** @param wait milliseconds until the next attempt counts */
  constructor(
    code: 'too_many_attempts' | 'sign_in_busy',
    readonly wait: number,
  ) {
    super(code)
  }
}

export class TooManyAttempts extends TryAgainLater {
  constructor(wait: number) {
    super('too_many_attempts', wait)
  }
}

const isProblem = (error: unknown): error is Problem => error instanceof Error && error.name === nameOfProblems

/**
 * Anything that was thrown, as a problem; our own faults are logged here. @param requestId during which it was thrown
 */
export function asProblem(error: unknown, requestId: string | null = null): Problem {
  if (isProblem(error)) return error
  if (requestId === null) console.error(error)
  else console.error(`Request ${requestId} failed:`, error)
  return new Problem(isDatabaseAway(error) ? 'database_away' : 'internal', [], { cause: error })
}
