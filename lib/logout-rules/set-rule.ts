import { isDeepStrictEqual } from 'node:util'
import { type LogoutRule, type SetRule, setRuleSchema, type ShownRule } from '@/lib/contract/logout-rules'
import type { Transaction } from '@/lib/db'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { findLogoutRule, readRule } from './list-rules'
import { workersZone } from './workers-zone'
import { settingsInputWords } from '@/words/settings-input'

type Wanted = ReturnType<typeof setRuleSchema.parse>

/** The rule as it is now, and whether it was not there before. */
export interface RuleSet {
  rule: ShownRule
  isNew: boolean
}

/**
 * Makes a rule of automatic logout, or changes the one that this place has for the same clock; it counts from now on. One
 * that is there already leaves no event. Throws Problem bad_request, no_such_pbx or phone_not_in_pool.
 */
export const setLogoutRule = verb('logout_rule.set', async (ctx, input: SetRule): Promise<RuleSet> => {
  const wanted = parse(setRuleSchema, input)
  const { pbx, level, place } = wanted
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, pbx)
    await requirePlace(tx.db, wanted)
    const rule = await withZone(tx.db, wanted)
    const where = { pbxId: pbx, level, place, clock: rule.clock }
    const row = await tx.db.logoutRule.findUnique({ where: { pbxId_level_place_clock: where } })
    const before = row && readRule(row)
    if (before && isDeepStrictEqual(before.rule, rule)) return { rule: before, isNew: false }
    const since = new Date()
    const { id } = row
      ? await tx.db.logoutRule.update({ where: { id: row.id }, data: { rule, since } })
      : await tx.db.logoutRule.create({ data: { ...where, rule, since } })
    tx.record({ type: 'logout_rule.set', data: { level, place, rule, before: before?.rule ?? null } }, about(wanted))
    return { rule: await findLogoutRule(tx.db, id), isNew: row === null }
  })
})

/** What an event of a rule is about. */
export function about({ pbx, level, place }: Pick<ShownRule, 'pbx' | 'level' | 'place'>) {
  return { pbx, ...(level === 'desk' && { phone: place }), ...(level === 'person' && { extension: place }) }
}

/** Persons may be known to the PBX later. */
async function requirePlace(tx: Transaction, { pbx: pbxId, level, place, rule }: Wanted): Promise<void> {
  if (level === 'pbx' && rule.clock === 'stay') throw wrong('level', settingsInputWords().stayAnyway)
  if (level === 'location' && (await tx.location.count({ where: { pbxId, name: place } })) === 0)
    throw wrong('place', settingsInputWords().noSuchLocation(place))
  if (level === 'desk' && (await tx.phone.count({ where: { pbxId, number: place } })) === 0)
    throw new Problem('phone_not_in_pool')
}

/** The zone is written down: it does not change with the machine that the worker runs on. */
async function withZone(tx: Transaction, wanted: Wanted): Promise<LogoutRule> {
  const { pbx, rule } = wanted
  if (rule.clock !== 'time_of_day') return rule
  const timeZone = rule.timeZone ?? (await zoneOfPlace(tx, wanted)) ?? (await workersZone(tx, pbx))
  if (timeZone === null) throw wrong('rule.timeZone', settingsInputWords().timeZoneUnknown)
  return { ...rule, timeZone }
}

/** Of the location that the rule is about, or of the one of its desk; null: nobody has said. */
async function zoneOfPlace(tx: Transaction, { pbx: pbxId, level, place }: Wanted): Promise<string | null> {
  if (level === 'location') return zoneOf(await tx.location.findFirst({ where: { pbxId, name: place } }))
  if (level !== 'desk') return null
  return zoneOf(await tx.location.findFirst({ where: { pbxId, phones: { some: { number: place } } } }))
}

const zoneOf = (location: { timeZone: string | null } | null) => location?.timeZone ?? null

const wrong = (field: string, message: string) => new Problem('bad_request', [{ field, message }])
