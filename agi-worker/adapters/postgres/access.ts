import { accessSettingsSchema, type SecondLogin, type Takeover } from '../../../lib/contract/access.ts'
import { statesInCall } from '../../../lib/contract/board.ts'
import { type RuleRow, rulesIn, toRule, validUntil } from '../../../lib/contract/validity.ts'
import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import type { NamedRule } from '../../sessions/access-rules.ts'
import type { Access } from '../../sessions/access.ts'
import type { OpenSession } from '../../sessions/decide.ts'
import { readRows } from './rows.ts'
import type { Statement } from './together.ts'

const groupsOf = (extension: string) =>
  `people_groups JOIN group_members ON group_id = id WHERE group_members.pbx = $1 AND extension = ${extension}`

/** What is ruled about an extension at a phone, in one row. */
export const access: Statement = {
  name: 'access',
  text: `SELECT
    (SELECT values FROM settings WHERE pbx = $1 AND "group" = 'access') AS settings,
    (SELECT row_to_json(desk) FROM (
      SELECT name AS location, device_state, active_since, idle_since
      FROM phones LEFT JOIN locations ON locations.id = location_id LEFT JOIN phone_status status ON phone_id = phones.id
      WHERE phones.pbx = $1 AND number = $2) desk) AS desk,
    ARRAY(SELECT number FROM excluded_numbers WHERE pbx = $1 AND number IN ($2, $3)) AS excluded,
    (SELECT json_agg(rule ORDER BY id) FROM access_rules rule WHERE pbx = $1 AND extension = $3) AS own,
    (SELECT json_agg(to_jsonb(rule) || jsonb_build_object('group', people_groups.name) ORDER BY people_groups.name, rule.id)
      FROM group_members member JOIN people_groups ON people_groups.id = member.group_id
      JOIN access_rules rule ON rule.group_id = member.group_id
      WHERE member.pbx = $1 AND member.extension = $3) AS "ofGroups",
    (SELECT json_agg(json_build_object('group', name, 'secondLogin', second_login) ORDER BY name)
      FROM ${groupsOf('$3')} AND second_login IS NOT NULL) AS "secondLogins",
    (SELECT json_agg(
        json_build_object('group', name, 'takeover', takeover, 'idleMinutes', takeover_idle_minutes) ORDER BY name)
      FROM ${groupsOf('(SELECT extension FROM sessions WHERE pbx = $1 AND phone = $2 AND ended_at IS NULL)')}
      AND takeover IS NOT NULL) AS takeovers`,
}

export interface AccessRow {
  settings: unknown
  desk: {
    location: string | null
    device_state: string | null
    active_since: string | null
    idle_since: string | null
  } | null
  excluded: string[]
  own: RuleRow[] | null
  ofGroups: RuleRowOfGroup[] | null
  secondLogins: { group: string; secondLogin: SecondLogin }[] | null
  takeovers: { group: string; takeover: Takeover; idleMinutes: number }[] | null
}

interface RuleRowOfGroup extends RuleRow {
  group: string
}

export function accessTo(row: AccessRow): Access {
  return {
    // What another version has written counts as far as this one understands it.
    settings: accessSettingsSchema.catch(accessSettingsSchema.parse({})).parse(row.settings ?? {}),
    location: row.desk?.location ?? '',
    rules: namedRules(row),
    excluded: row.excluded,
    secondLogins: row.secondLogins ?? [],
    takeovers: row.takeovers ?? [],
    activeSince: statesInCall.includes(row.desk?.device_state ?? '') ? moment(row.desk?.active_since ?? null) : null,
    idleSince: moment(row.desk?.idle_since ?? null),
  }
}

/** Those that count, as in rulesIn. */
function namedRules({ own, ofGroups }: AccessRow): NamedRule[] {
  if (own) return own.map((row) => ({ group: null, ...toRule(row) }))
  return (ofGroups ?? []).map((row) => ({ group: row.group, ...toRule(row) }))
}

/** What has not been seen has been so for ever. */
const moment = (text: string | null) => new Date(text ?? 0)

interface Place {
  db: PrismaClient
  pbxId: string
}

/** Whether there is a rule with a last day. */
export async function hasLastDays({ db, pbxId }: Place): Promise<boolean> {
  return (await db.accessRule.findFirst({ where: { pbxId, validUntil: { not: null } }, select: { id: true } })) !== null
}

interface ValidityRow {
  extension: string
  location: string | null
  own: RuleRow[] | null
  ofGroups: RuleRow[] | null
}

/**
 * For what ends sessions by itself: of these sessions, by extension, when the last rule that allows somebody to be there
 * ends. Those who are not in the answer may stay for ever.
 */
export async function readValidUntil(
  { db, pbxId }: Place,
  sessions: readonly Pick<OpenSession, 'phone' | 'extension'>[],
): Promise<Map<string, Date>> {
  const rows = await readRows<ValidityRow>(
    db,
    Prisma.sql`
      SELECT extension, locations.name AS location,
        (SELECT json_agg(rule) FROM access_rules rule WHERE rule.pbx = ${pbxId} AND rule.extension = asked.extension) AS own,
        (SELECT json_agg(rule) FROM access_rules rule JOIN group_members member USING (group_id)
          WHERE member.pbx = ${pbxId} AND member.extension = asked.extension) AS "ofGroups"
      FROM jsonb_to_recordset(${JSON.stringify(sessions)}::jsonb) AS asked(phone text, extension text)
      LEFT JOIN phones ON phones.pbx = ${pbxId} AND phones.number = phone
      LEFT JOIN locations ON locations.id = location_id`,
  )
  const ends = rows.map(({ extension, location, own, ofGroups }) => {
    return [extension, validUntil({ rules: rulesIn(own, ofGroups), location: location ?? '' })] as const
  })
  return new Map(ends.flatMap(([extension, end]) => (end === null ? [] : [[extension, end] as const])))
}
