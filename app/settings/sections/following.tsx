import { OptionsSection } from '@/components/settings/options-section'
import { db } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { saveSettingsAction } from '../actions'
import type { OfPbx } from '../of-pbx'

export async function FollowingSettings({ pbx }: OfPbx) {
  const settings = await loadSettings(db(), pbx)
  return (['following', 'forwards'] as const).map((group) => (
    <OptionsSection key={group} {...{ pbx, group, settings: settings[group] }} save={saveSettingsAction} />
  ))
}
