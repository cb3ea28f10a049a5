'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { saveSettings, type SavedGroup } from '@/lib/settings/save-settings'
import { transact } from '@/lib/verbs/verb'

/** All of the groups or none. */
export async function saveSettingsAction(...groups: SavedGroup[]): Promise<ActionResult> {
  return runAction((ctx) =>
    transact(ctx, async (tx) => {
      for (const input of groups) await saveSettings({ ctx: { ...ctx, within: tx }, input })
    }),
  )
}
