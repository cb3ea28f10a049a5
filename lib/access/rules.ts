import { type Rule, type RuleDetails, ruleSchema } from '@/lib/contract/access'
import type { Transaction } from '@/lib/db'
import { isUuid } from '@/lib/is-uuid'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { Problem } from '@/lib/problems/problem'

const include = { group: { select: { name: true } } } as const

type Row = Awaited<ReturnType<Transaction['accessRule']['findMany']>>[number] & { group: { name: string } | null }

/** Of all PBXs or of one: those of groups by name, then those of people. Throws Problem no_such_pbx. */
export async function listRules(db: Transaction, pbx?: string): Promise<Rule[]> {
  if (pbx !== undefined) await requirePbx(db, pbx)
  const where = pbx === undefined ? {} : { pbxId: pbx }
  const orderBy = [{ pbxId: 'asc' }, { group: { name: 'asc' } }, { extension: 'asc' }, { id: 'asc' }] as const
  return (await db.accessRule.findMany({ where, include, orderBy: [...orderBy] })).map(toRule)
}

/** Those that count for a person: their own, or where they have none, those of their groups. */
export async function rulesOfPerson(db: Transaction, pbx: string, extension: string): Promise<Rule[]> {
  const own = await db.accessRule.findMany({ where: { pbxId: pbx, extension }, include })
  if (own.length > 0) return own.map(toRule)
  const where = { pbxId: pbx, group: { members: { some: { extension } } } }
  return (await db.accessRule.findMany({ where, include })).map(toRule)
}

/** Throws Problem no_such_access_rule. */
export async function loadRule(db: Transaction, id: string): Promise<Rule> {
  const row = isUuid(id) ? await db.accessRule.findUnique({ where: { id }, include }) : null
  if (!row) throw new Problem('no_such_access_rule')
  return toRule(row)
}

function toRule({ id, pbxId: pbx, extension, group, locations, weekdays, timeZone, ...row }: Row): Rule {
  const { validFrom, validUntil, hoursFrom, hoursUntil } = row
  const hours = hoursFrom === null || hoursUntil === null ? null : { from: hoursFrom, to: hoursUntil }
  return ruleSchema.parse({
    ...{ id, pbx, extension, group: group?.name ?? null, locations, weekdays, timeZone, hours },
    ...{ from: dayOf(validFrom), until: dayOf(validUntil) },
  })
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** As the table has them. */
export const columnsOf = ({ locations, from, until, weekdays, hours, timeZone }: RuleDetails) => ({
  ...{ locations, weekdays, timeZone },
  validFrom: from === null ? null : new Date(from),
  validUntil: until === null ? null : new Date(until),
  hoursFrom: hours?.from ?? null,
  hoursUntil: hours?.to ?? null,
})
