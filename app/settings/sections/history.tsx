import { KeptSection } from '@/components/settings/kept-section'
import { OptionsSection } from '@/components/settings/options-section'
import { db } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { saveSettingsAction } from '../actions'
import type { OfPbx } from '../of-pbx'

export async function HistorySettings({ pbx }: OfPbx) {
  const { calls, general } = await loadSettings(db(), pbx)
  return (
    <>
      <OptionsSection pbx={pbx} group="calls" settings={calls} save={saveSettingsAction} />
      <KeptSection general={general} save={saveSettingsAction} />
    </>
  )
}
