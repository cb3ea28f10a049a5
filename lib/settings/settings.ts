import type { Actor } from '@/lib/contract/actor'
import { settingsSchema, type Settings } from '@/lib/contract/settings'
import { db } from '@/lib/db'
import { recordEvent } from '@/lib/events/record-event'
import { parse } from '@/lib/problems/parse'

export async function loadSettings(): Promise<Settings> {
  const row = await db().settings.findUnique({ where: { id: 1 } })
  return settingsSchema.parse(row?.values ?? {})
}

/** Throws Problem bad_request. */
export async function saveSettings(actor: Actor, input: Settings): Promise<void> {
  const values = parse(settingsSchema, input)
  await db().$transaction(async (tx) => {
    await tx.settings.upsert({ where: { id: 1 }, create: { id: 1, values }, update: { values } })
    await recordEvent(tx, actor, { type: 'settings.changed', data: {} }, null)
  })
}
