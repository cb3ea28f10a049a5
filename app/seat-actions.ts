import type { SeatActions } from '@/components/actions/kinds'
import type { Role } from '@/lib/contract/roles'
import type { VersionedSettings } from '@/lib/contract/settings'
import { mayLogOthersIn } from '@/lib/sessions/may-log-in'
import { isPermitted } from '@/lib/verbs/permissions'
import { logInAction, logOutAction, undoLogOutAction } from './sessions/actions'

/** What somebody of this role is offered on a PBX. */
export function seatActionsFor(role: Role, settings: Pick<VersionedSettings, 'actions'>): SeatActions {
  const mayLogOut = isPermitted({ kind: 'role', role }, 'session.log_out')
  return {
    logIn: mayLogOthersIn(role, settings) ? logInAction : null,
    logOut: mayLogOut ? logOutAction : null,
    undo: mayLogOut ? undoLogOutAction : null,
  }
}
