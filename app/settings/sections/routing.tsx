import { SettingsForm } from '@/components/settings/settings-form'
import { db } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { saveSettingsAction } from '../actions'
import type { OfPbx } from '../of-pbx'

export async function RoutingSettings({ pbx }: OfPbx) {
  const [settings, poolSize] = await Promise.all([loadSettings(db(), pbx), db().phone.count({ where: { pbxId: pbx } })])
  return <SettingsForm pbx={pbx} settings={settings} poolSize={poolSize} save={saveSettingsAction} />
}
