import type { z } from 'zod'
import { type ImportedPhone, importPhonesSchema } from '@/lib/contract/phones'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { type Context, transact, verb } from '@/lib/verbs/verb'
import { type Changes, compare, completed, requireOnce } from './compare-pool'
import { deletePhones, openSessionsAt, whenFree } from './free-phones'
import { requireOneDeskEach } from './owners'
import { pooledPhones } from './pooled-phones'
import { writeChanges } from './write-changes'
import { phoneProblemsWords } from '@/words/phone-problems'

/** Numbers of phones, in the order in which they were given. */
export interface ImportOutcome {
  added: string[]
  changed: string[]
  unchanged: string[]
  removed: string[]
}

type Wanted = z.output<typeof importPhonesSchema>

/**
 * Adds and changes phones, all of them or none; details that are not named stay as they are, and so do phones, unless the
 * others are to be removed. A dry run changes nothing and answers the same. Throws Problem bad_request, no_such_pbx,
 * owner_has_desk or changed_meanwhile; where others are removed, what removePhone throws as well.
 */
export const importPhones = verb(
  'phone.import',
  async (ctx, input: z.input<typeof importPhonesSchema>): Promise<ImportOutcome> => {
    const wanted = parse(importPhonesSchema, input)
    requireOnce(wanted.phones)
    // Also before anybody is logged out: it may be refused.
    const outcome = await importNow(ctx, { ...wanted, dryRun: wanted.dryRun || wanted.removeOthers })
    if (outcome && (wanted.dryRun || !wanted.removeOthers)) return outcome
    const { pbx } = wanted
    const leaving = outcome?.removed.map((number) => ({ pbx, number })) ?? []
    return whenFree(ctx, leaving, () => importNow(ctx, wanted))
  },
)

/** @returns null where somebody is logged in at a phone that it removes */
function importNow(ctx: Context, { pbx, phones, dryRun, removeOthers, expected }: Wanted) {
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, pbx)
    const known = await pooledPhones(tx.db, pbx, removeOthers ? null : phones.map(numberOf))
    const given = completed(phones, known)
    const named = new Set(given.map(numberOf))
    const removed = known.map(numberOf).filter((number) => !named.has(number))
    await requireOneDeskEach(tx.db, pbx, given, removed)
    const outcome = outcomeOf(compare(given, known), removed)
    requireExpected(outcome, expected)
    if (dryRun) return outcome
    if (removed.length > 0) {
      const leaving = removed.map((number) => ({ pbx, number }))
      if ((await openSessionsAt(tx.db, leaving)).length > 0) return null
      await deletePhones(tx, pbx, removed)
    }
    await writeChanges(tx, pbx, compare(given, known))
    return outcome
  })
}

const numberOf = ({ number }: ImportedPhone) => number

const outcomeOf = ({ added, changed, unchanged }: Changes, removed: string[]): ImportOutcome => ({
  added: added.map(numberOf),
  changed: changed.map(({ phone }) => phone.number),
  unchanged: unchanged.map(numberOf),
  removed,
})

/** Nothing is written that nobody has seen. */
function requireExpected({ added, changed, removed }: ImportOutcome, expected: Wanted['expected']): void {
  if (!expected) return
  const isSame =
    added.length === expected.added && changed.length === expected.changed && removed.length === expected.removed
  if (isSame) return
  throw new Problem('changed_meanwhile', [{ field: 'expected', message: phoneProblemsWords().changedMeanwhile }])
}
