import type { Role } from '@/lib/contract/roles'
import type { VersionedSettings } from '@/lib/contract/settings'
import { isPermitted } from '@/lib/verbs/permissions'

/** Whether somebody may log others in without their PIN: managers and the front desk where a setting says so. */
export function mayLogOthersIn(role: Role, { actions }: Pick<VersionedSettings, 'actions'>): boolean {
  if (!isPermitted({ kind: 'role', role }, 'session.log_in')) return false
  return role === 'admin' || actions.values.frontDeskLogsIn
}
