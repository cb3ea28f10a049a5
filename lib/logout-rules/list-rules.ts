import type { LogoutRule as RuleRow } from '@/generated/prisma/client'
import { levels, placedRuleSchema, type ShownRule } from '@/lib/contract/logout-rules'
import type { Transaction } from '@/lib/db'
import { isUuid } from '@/lib/is-uuid'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { Problem } from '@/lib/problems/problem'

/** Of all PBXs or of one; the least specific first. Throws Problem no_such_pbx. */
export async function listLogoutRules(db: Transaction, pbx?: string): Promise<ShownRule[]> {
  if (pbx !== undefined) await requirePbx(db, pbx)
  const where = pbx === undefined ? {} : { pbxId: pbx }
  const rows = await db.logoutRule.findMany({ where, orderBy: [{ pbxId: 'asc' }, { place: 'asc' }, { clock: 'asc' }] })
  // A rule of a later version's is not shown by this one.
  const rules = rows.flatMap((row) => readRule(row) ?? [])
  return rules.sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level))
}

/** Throws Problem no_such_logout_rule. */
export async function findLogoutRule(db: Transaction, id: string): Promise<ShownRule> {
  const row = isUuid(id) ? await db.logoutRule.findUnique({ where: { id } }) : null
  const rule = row && readRule(row)
  if (!rule) throw new Problem('no_such_logout_rule')
  return rule
}

/** null: this version does not understand it. */
export function readRule({ id, pbxId, level, place, rule, since }: RuleRow): ShownRule | null {
  const shown = { id, pbx: pbxId, level, place, rule, since: since.toISOString() }
  return placedRuleSchema.safeParse(shown).data ?? null
}
