import Link from 'next/link'
import { gettingStartedAddress } from '@/components/getting-started/address'
import { HealthCheckLink } from '@/components/health-check/health-check-link'
import { CodesSection } from '@/components/settings/codes-section'
import { PbxSection } from '@/components/settings/pbx-section'
import { PbxesSection } from '@/components/settings/pbxes-section'
import { buttonLook } from '@/components/ui/button'
import { loadPbxReport } from '@/lib/board/pbx-report'
import { loadPbxes } from '@/lib/board/pbx-state'
import { db } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { gettingStartedWords } from '@/words/getting-started'
import { addPbxAction, changePbxAction, removePbxAction, testPbxAction } from '../pbx-actions'
import type { OfPbx } from '../of-pbx'

const actions = { add: addPbxAction, change: changePbxAction, test: testPbxAction, remove: removePbxAction }

export async function PbxesSettings({ pbx, pbxes }: OfPbx) {
  const [states, report, settings] = await Promise.all([loadPbxes(), loadPbxReport(pbx), loadSettings(db(), pbx)])
  const state = states.find(({ id }) => id === pbx)
  return (
    <>
      {state ? <PbxSection pbx={state} action={<Ways pbx={pbx} />} /> : null}
      <CodesSection pbx={pbx} report={report} settings={settings.routing.values} />
      <PbxesSection pbxes={pbxes} states={states} actions={actions} />
    </>
  )
}

/** What else there is about a PBX. */
function Ways({ pbx }: { pbx: string }) {
  return (
    <div className="flex flex-wrap gap-2">
      <HealthCheckLink />
      <Link href={gettingStartedAddress(pbx)} className={buttonLook({ size: 'small' })}>
        {gettingStartedWords().title}
      </Link>
    </div>
  )
}
