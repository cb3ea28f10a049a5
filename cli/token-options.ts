import { type Scope, scopeSchema } from '../lib/contract/scopes.ts'
import { wrongUse } from './problem.ts'

const day = 24 * 3_600_000

/** @param given scopes that there are, with commas between them; undefined: the smallest one */
export const readScopes = (given = 'board'): Scope[] => given.split(',').map((text) => scopeSchema.parse(text))

/**
 * @param given `90d`, a date such as `2027-06-30` (its end, in this machine's time zone), `never`; undefined: a year.
 * @param now milliseconds since 1970
 * @returns null for never. Throws CommandProblem.
 */
export function readExpiry(given: string | undefined, now: number): Date | null {
  if (given === 'never') return null
  const [, days] = /^(\d{1,4})d$/.exec(given ?? '365d') ?? []
  const moment = days === undefined ? new Date(`${given}T23:59:59`) : new Date(now + Number(days) * day)
  if (!/^(\d{1,4}d|\d{4}-\d\d-\d\d)$/.test(given ?? '365d') || Number.isNaN(moment.getTime()))
    throw wrongUse(`“${given}” is no time to expire.`, 'Use days (90d), a date (2027-06-30), or never.')
  if (moment.getTime() <= now) throw wrongUse('The token would have expired already.', 'Choose a later time.')
  return moment
}
