import { PinsSection } from '@/components/settings/pins-section'
import { db } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { saveSettingsAction } from '../actions'
import type { OfPbx } from '../of-pbx'

export async function PinsSettings({ pbx }: OfPbx) {
  const { pins } = await loadSettings(db(), pbx)
  return <PinsSection pbx={pbx} pins={pins} save={saveSettingsAction} />
}
