import { UpdatesSection } from '@/components/settings/updates-section'
import { db } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { saveSettingsAction } from '../actions'
import type { OfPbx } from '../of-pbx'

export async function UpdatesSettings({ pbx }: OfPbx) {
  const { updates } = await loadSettings(db(), pbx)
  return <UpdatesSection updates={updates} save={saveSettingsAction} />
}
