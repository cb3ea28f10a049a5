import { HealthCheckLink } from '@/components/health-check/health-check-link'
import { CodesSection } from '@/components/settings/codes-section'
import { PbxSection } from '@/components/settings/pbx-section'
import { PbxesSection } from '@/components/settings/pbxes-section'
import { loadPbxReport } from '@/lib/board/pbx-report'
import { loadPbxes } from '@/lib/board/pbx-state'
import { db } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { addPbxAction, changePbxAction, removePbxAction, testPbxAction } from '../pbx-actions'
import type { OfPbx } from '../of-pbx'

const actions = { add: addPbxAction, change: changePbxAction, test: testPbxAction, remove: removePbxAction }

export async function PbxesSettings({ pbx, pbxes }: OfPbx) {
  const [states, report, settings] = await Promise.all([loadPbxes(), loadPbxReport(pbx), loadSettings(db(), pbx)])
  const state = states.find(({ id }) => id === pbx)
  return (
    <>
      {state ? <PbxSection pbx={state} action={<HealthCheckLink />} /> : null}
      <CodesSection pbx={pbx} report={report} settings={settings.routing.values} />
      <PbxesSection pbxes={pbxes} states={states} actions={actions} />
    </>
  )
}
