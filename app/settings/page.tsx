import type { Metadata } from 'next'
import { ApiSection } from '@/components/settings/api-section'
import { CodesSection } from '@/components/settings/codes-section'
import { PbxSection } from '@/components/settings/pbx-section'
import { SettingsForm } from '@/components/settings/settings-form'
import { Page } from '@/components/shell/page'
import { loadBoard } from '@/lib/board/load-board'
import { loadPbxReport } from '@/lib/board/pbx-report'
import { firstPbx } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { loadSettings } from '@/lib/settings/load-settings'
import { requireAdmin } from '../require-viewer'
import { saveSettingsAction } from './actions'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const viewer = await requireAdmin('/settings')
  const [settings, board, report] = await Promise.all([loadSettings(db(), firstPbx), loadBoard(), loadPbxReport()])
  return (
    <Page viewer={viewer} title="Settings" width="decide">
      <div className="grid gap-4">
        <PbxSection pbx={board.pbx} />
        <SettingsForm settings={settings} poolSize={board.desks.length} save={saveSettingsAction} />
        <CodesSection report={report} settings={settings.routing.values} />
        <ApiSection />
      </div>
    </Page>
  )
}
