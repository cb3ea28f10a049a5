import { OptionsSection } from '@/components/settings/options-section'
import { db } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { saveSettingsAction } from '../actions'
import type { OfPbx } from '../of-pbx'

export async function ActionsSettings({ pbx }: OfPbx) {
  const { actions } = await loadSettings(db(), pbx)
  return <OptionsSection pbx={pbx} group="actions" settings={actions} save={saveSettingsAction} />
}
