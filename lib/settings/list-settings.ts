import { type SettingsGroup, settingsGroups, settingsGroupSchema } from '@/lib/contract/settings'
import type { Transaction } from '@/lib/db'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { Problem } from '@/lib/problems/problem'
import { loadSettings, rowOf } from './load-settings'

/** `pbx`: null of settings that belong to no PBX. */
export interface SettingsOfGroup {
  pbx: string | null
  group: SettingsGroup
  version: number
  values: Record<string, string | number | boolean | null>
}

/** Every group of all PBXs and those of all of Hot Desk; or those of one PBX. Throws Problem no_such_pbx. */
export async function listSettings(db: Transaction, pbx?: string): Promise<SettingsOfGroup[]> {
  if (pbx !== undefined) return (await settingsOf(db, pbx)).filter((one) => one.pbx !== null)
  const ids = (await listPbxes(db)).map(({ id }) => id)
  const all = await Promise.all(ids.map((id) => settingsOf(db, id)))
  // What belongs to no PBX is the same for each of them.
  return all.flatMap((ofPbx, index) => (index === 0 ? ofPbx : ofPbx.filter((one) => one.pbx !== null)))
}

/** Throws Problem no_such_pbx, and not_found for an unknown group. */
export async function loadSettingsGroup(db: Transaction, pbx: string, group: string): Promise<SettingsOfGroup> {
  const known = requireGroup(group)
  const found = (await settingsOf(db, pbx)).find((one) => one.group === known)
  if (!found) throw new Problem('not_found')
  return found
}

/** Throws Problem not_found. */
export function requireGroup(group: string): SettingsGroup {
  const known = settingsGroupSchema.safeParse(group)
  if (!known.success) throw new Problem('not_found')
  return known.data
}

async function settingsOf(db: Transaction, pbx: string): Promise<SettingsOfGroup[]> {
  await requirePbx(db, pbx)
  const loaded = await loadSettings(db, pbx)
  return (Object.keys(settingsGroups) as SettingsGroup[]).map((group) => {
    return { pbx: rowOf(pbx, group).pbxId || null, group, ...loaded[group] }
  })
}
