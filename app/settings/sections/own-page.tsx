import { OptionsSection } from '@/components/settings/options-section'
import { db } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { saveSettingsAction } from '../actions'
import type { OfPbx } from '../of-pbx'

export async function OwnPageSettings({ pbx }: OfPbx) {
  const { ownPage } = await loadSettings(db(), pbx)
  return <OptionsSection pbx={pbx} group="ownPage" settings={ownPage} save={saveSettingsAction} />
}
