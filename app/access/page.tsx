import type { Metadata } from 'next'
import { ExcludedSection } from '@/components/access/excluded-section'
import { GroupsSection } from '@/components/access/groups-section'
import { PoliciesSection } from '@/components/access/policies-section'
import { RulesSection } from '@/components/access/rules-section'
import { PbxTabs } from '@/components/settings/pbx-tabs'
import { Page } from '@/components/shell/page'
import { listExcludedNumbers } from '@/lib/access/excluded-numbers'
import { listGroups } from '@/lib/access/groups'
import { listRules } from '@/lib/access/rules'
import { zoneHere } from '@/lib/contract/wall-clock'
import { db } from '@/lib/db'
import { namesOfLocations } from '@/lib/phones/locations'
import { loadSettings } from '@/lib/settings/load-settings'
import { chosenPbx } from '../chosen-pbx'
import { requireAdmin } from '../require-viewer'
import type { SearchParams } from '../search-params'
import * as actions from './actions'
import { accessWords } from '@/words/access'

export const generateMetadata = (): Metadata => ({ title: accessWords().title })

const groupActions = {
  add: actions.addGroupAction,
  change: actions.changeGroupAction,
  remove: actions.deleteGroupAction,
}
const ruleActions = { add: actions.addRuleAction, change: actions.changeRuleAction, remove: actions.deleteRuleAction }

export default async function AccessPage(search: SearchParams) {
  const viewer = await requireAdmin('/access')
  const { pbxes, pbx } = await chosenPbx(search)
  const { settings, groups, rules, excluded, locations } = await load(pbx)
  const { title, lead } = accessWords()
  return (
    <Page viewer={viewer} title={title} lead={lead} width="decide">
      <div className="grid gap-4" key={pbx}>
        <PbxTabs pbxes={pbxes} chosen={pbx} page="/access" />
        <RulesSection {...{ pbx, rules, groups, locations }} ownZone={zoneHere()} actions={ruleActions} />
        <GroupsSection pbx={pbx} groups={groups} actions={groupActions} />
        <PoliciesSection pbx={pbx} access={settings.access} save={actions.savePoliciesAction} />
        <ExcludedSection
          pbx={pbx}
          numbers={excluded}
          exclude={actions.excludeNumberAction}
          include={actions.includeNumberAction}
        />
      </div>
    </Page>
  )
}

async function load(pbx: string) {
  const [settings, groups, rules, excluded, locations] = await Promise.all([
    loadSettings(db(), pbx),
    listGroups(db(), pbx),
    listRules(db(), pbx),
    listExcludedNumbers(db(), pbx),
    namesOfLocations(db(), pbx),
  ])
  return { settings, groups, rules, excluded, locations }
}
