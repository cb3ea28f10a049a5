import type { LogsInAt } from '@/lib/contract/reach'
import type { Role } from '@/lib/contract/roles'
import { actionSettingsSchema } from '@/lib/contract/settings'
import type { Transaction } from '@/lib/db'
import { mayLogOthersIn } from './may-log-in'

/** The PBXs on which somebody of this role may log others in. */
export async function whereToLogOthersIn(db: Transaction, role: Role): Promise<LogsInAt> {
  const mayByRole = (frontDeskLogsIn: boolean) =>
    mayLogOthersIn(role, { actions: { values: { frontDeskLogsIn, clickToCall: false }, version: 0 } })
  if (mayByRole(false)) return 'everywhere'
  if (!mayByRole(true)) return []
  const rows = await db.settings.findMany({ where: { group: 'actions' } })
  return rows.filter(({ values }) => actionSettingsSchema.parse(values).frontDeskLogsIn).map(({ pbxId }) => pbxId)
}
