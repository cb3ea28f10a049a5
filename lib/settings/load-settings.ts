import { groupsOfAll, settingsGroups, type SettingsGroup, type VersionedSettings } from '@/lib/contract/settings'
import type { Transaction } from '@/lib/db'

/** The settings of a PBX, and those of all of Hot Desk: what was saved, over the defaults. */
export async function loadSettings(db: Transaction, pbx: string): Promise<VersionedSettings> {
  const groups = Object.keys(settingsGroups) as SettingsGroup[]
  const rows = await db.settings.findMany({ where: { OR: groups.map((group) => rowOf(pbx, group)) } })
  const loaded = groups.map((group) => {
    const row = rows.find((one) => one.group === group)
    return [group, { values: settingsGroups[group].parse(row?.values ?? {}), version: row?.version ?? 0 }]
  })
  return Object.fromEntries(loaded) as VersionedSettings
}

/** Where a group is kept: some belong to no PBX. */
export function rowOf(pbx: string, group: SettingsGroup): { pbxId: string; group: SettingsGroup } {
  return { pbxId: groupsOfAll.includes(group) ? '' : pbx, group }
}
