'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { saveSettings } from '@/lib/settings/save-settings'

/** Whether menu and board lead to the first steps. */
export async function showGettingStartedAction(gettingStarted: boolean): Promise<ActionResult> {
  return runAction((ctx) => saveSettings({ ctx, input: { group: 'general', values: { gettingStarted } } }))
}
