import { KeptSection } from '@/components/settings/kept-section'
import { OptionsSection } from '@/components/settings/options-section'
import { ReportsSection } from '@/components/settings/reports-section'
import { db } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { saveSettingsAction } from '../actions'
import type { OfPbx } from '../of-pbx'

export async function HistorySettings({ pbx }: OfPbx) {
  const { calls, general, reports } = await loadSettings(db(), pbx)
  return (
    <>
      <OptionsSection pbx={pbx} group="calls" settings={calls} save={saveSettingsAction} />
      <KeptSection general={general} save={saveSettingsAction} />
      <ReportsSection reports={reports} eventsKeptDays={general.values.eventsKeptDays} save={saveSettingsAction} />
    </>
  )
}
