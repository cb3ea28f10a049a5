import type { Transaction } from '@/lib/db'

/**
 * Rules name a location. Those of the old name are those of the new one from now on, in place of what was left over of a
 * location that had that name once.
 */
export async function renameInRules(tx: Transaction, pbxId: string, from: string, to: string): Promise<void> {
  await renameInAccessRules(tx, pbxId, from, to)
  await tx.logoutRule.deleteMany({ where: { pbxId, level: 'location', place: to } })
  await tx.logoutRule.updateMany({ where: { pbxId, level: 'location', place: from }, data: { place: to } })
  await tx.freeDesk.deleteMany({ where: { pbxId, location: to } })
  await tx.freeDesk.updateMany({ where: { pbxId, location: from }, data: { location: to } })
}

/** Who may log in at the one may at the other. */
export async function renameInAccessRules(tx: Transaction, pbxId: string, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE access_rules SET locations = ARRAY(
      SELECT name FROM (
        SELECT CASE WHEN name = ${from} THEN ${to} ELSE name END AS name, min(place) AS place
        FROM unnest(locations) WITH ORDINALITY AS named(name, place) GROUP BY 1
      ) AS renamed ORDER BY place
    ) WHERE pbx = ${pbxId} AND ${from} = ANY (locations)`
}
