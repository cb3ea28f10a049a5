import type { Metadata } from 'next'
import { ApiSection } from '@/components/settings/api-section'
import { CodesSection } from '@/components/settings/codes-section'
import { FreeDesksSection } from '@/components/settings/free-desks-section'
import { KeptSection } from '@/components/settings/kept-section'
import { LogoutSection } from '@/components/settings/logout-section'
import { optionGroups } from '@/components/settings/option-groups'
import { OptionsSection } from '@/components/settings/options-section'
import { PbxSection } from '@/components/settings/pbx-section'
import { PbxTabs } from '@/components/settings/pbx-tabs'
import { PbxesSection } from '@/components/settings/pbxes-section'
import { PinsSection } from '@/components/settings/pins-section'
import { SettingsForm } from '@/components/settings/settings-form'
import { WallsSection } from '@/components/settings/walls-section'
import { Page } from '@/components/shell/page'
import { loadBoard } from '@/lib/board/load-board'
import { loadPbxReport } from '@/lib/board/pbx-report'
import type { Desk } from '@/lib/contract/board'
import { db } from '@/lib/db'
import { listFreeDesks } from '@/lib/free-desks/list-free-desks'
import { listLogoutRules } from '@/lib/logout-rules/list-rules'
import { workersZone } from '@/lib/logout-rules/workers-zone'
import { loadSettings } from '@/lib/settings/load-settings'
import { chosenPbx } from '../chosen-pbx'
import { requireAdmin } from '../require-viewer'
import type { SearchParams } from '../search-params'
import { saveSettingsAction } from './actions'
import { setFreeDesksAction } from './free-desk-actions'
import { clearLogoutRuleAction, setLogoutRuleAction } from './logout-actions'
import { addPbxAction, changePbxAction, removePbxAction } from './pbx-actions'

export const metadata: Metadata = { title: 'Settings' }

const logoutActions = { set: setLogoutRuleAction, clear: clearLogoutRuleAction }
const pbxActions = { add: addPbxAction, change: changePbxAction, remove: removePbxAction }

export default async function SettingsPage(search: SearchParams) {
  const viewer = await requireAdmin('/settings')
  const { pbxes, pbx } = await chosenPbx(search)
  const [settings, board, report] = await Promise.all([loadSettings(db(), pbx), loadBoard(), loadPbxReport(pbx)])
  const desks = board.desks.filter((desk) => desk.pbx === pbx)
  const [rules, zone, choices] = await Promise.all([
    listLogoutRules(db(), pbx),
    workersZone(db(), pbx),
    listFreeDesks(db(), pbx),
  ])
  const state = board.pbxes.find(({ id }) => id === pbx)
  return (
    <Page viewer={viewer} title="Settings" width="decide">
      <div className="grid gap-4">
        <PbxTabs pbxes={pbxes} chosen={pbx} />
        {state ? <PbxSection pbx={state} /> : null}
        <SettingsForm key={pbx} pbx={pbx} settings={settings} poolSize={desks.length} save={saveSettingsAction} />
        <LogoutSection
          key={`logout ${pbx}`}
          pbx={pbx}
          rules={rules}
          places={placesOf(desks)}
          zone={zone}
          actions={logoutActions}
        />
        <FreeDesksSection
          key={`free desks ${pbx}`}
          {...{ pbx, choices, report, locations: placesOf(desks).locations }}
          set={setFreeDesksAction}
        />
        {optionGroups.map((group) => (
          <OptionsSection
            key={`${group} ${pbx}`}
            {...{ pbx, group, settings: settings[group] }}
            save={saveSettingsAction}
          />
        ))}
        <PinsSection key={`pins ${pbx}`} pbx={pbx} pins={settings.pins} save={saveSettingsAction} />
        <WallsSection pbx={pbx} />
        <CodesSection pbx={pbx} report={report} settings={settings.routing.values} />
        <PbxesSection pbxes={pbxes} states={board.pbxes} actions={pbxActions} />
        <KeptSection general={settings.general} save={saveSettingsAction} />
        <ApiSection />
      </div>
    </Page>
  )
}

const placesOf = (desks: readonly Desk[]) => ({
  locations: [...new Set(desks.map(({ location }) => location).filter(Boolean))].sort(),
  desks: desks.map(({ number, label }) => ({ number, label })),
})
