'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { actorOf } from '@/lib/auth/require'
import type { Settings } from '@/lib/contract/settings'
import { saveSettings } from '@/lib/settings/settings'

export async function saveSettingsAction(settings: Settings): Promise<ActionResult> {
  return runAction('admin', (account) => saveSettings(actorOf(account), settings))
}
