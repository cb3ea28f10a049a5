import type { Actor } from '@/lib/contract/actor'
import { firstPbx } from '@/lib/contract/pbxes'
import { type SettingsGroup, settingsGroups, settingsSchema, type Settings } from '@/lib/contract/settings'
import { db, type Transaction } from '@/lib/db'
import { recordEvent } from '@/lib/events/record-event'
import { parse } from '@/lib/problems/parse'

export async function loadSettings(): Promise<Settings> {
  const rows = await db().settings.findMany({ where: { pbxId: firstPbx } })
  return settingsSchema.parse(Object.assign({}, ...rows.map(({ values }) => values)))
}

/** Throws Problem bad_request. */
export async function saveSettings(actor: Actor, input: Settings): Promise<void> {
  const values = parse(settingsSchema, input)
  await db().$transaction(async (tx) => {
    for (const group of groups) await saveGroup(tx, group, settingsGroups[group].parse(values))
    await recordEvent(tx, actor, { type: 'settings.changed', data: {} }, null)
  })
}

const groups = Object.keys(settingsGroups) as SettingsGroup[]

async function saveGroup(tx: Transaction, group: SettingsGroup, values: object): Promise<void> {
  const where = { pbxId: firstPbx, group }
  const update = { values, version: { increment: 1 } }
  await tx.settings.upsert({ where: { pbxId_group: where }, create: { ...where, values }, update })
}
