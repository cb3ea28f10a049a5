import { LogoutSection } from '@/components/settings/logout-section'
import { db } from '@/lib/db'
import { listLogoutRules } from '@/lib/logout-rules/list-rules'
import { workersZone } from '@/lib/logout-rules/workers-zone'
import { listPhones } from '@/lib/phones/list-phones'
import { namesOfLocations } from '@/lib/phones/locations'
import { clearLogoutRuleAction, setLogoutRuleAction } from '../logout-actions'
import type { OfPbx } from '../of-pbx'

const actions = { set: setLogoutRuleAction, clear: clearLogoutRuleAction }

export async function AutomaticLogoutSettings({ pbx }: OfPbx) {
  const [rules, zone, locations, phones] = await Promise.all([
    listLogoutRules(db(), pbx),
    workersZone(db(), pbx),
    namesOfLocations(db(), pbx),
    listPhones(db(), pbx),
  ])
  const places = { locations, desks: phones.map(({ number, label }) => ({ number, label })) }
  return <LogoutSection {...{ pbx, rules, places, zone, actions }} />
}
