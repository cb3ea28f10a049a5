import type { CallAction, SeatActions } from '@/components/actions/kinds'
import { type Caller, mayCall } from '@/lib/contract/reach'
import type { Role } from '@/lib/contract/roles'
import type { VersionedSettings } from '@/lib/contract/settings'
import { mayLogOthersIn } from '@/lib/sessions/may-log-in'
import { isPermitted } from '@/lib/verbs/permissions'
import { callAction, logInAction, logOutAction, undoLogOutAction } from './sessions/actions'

/** What somebody of this role is offered on a PBX. */
export function seatActionsFor(role: Role, settings: Pick<VersionedSettings, 'actions'>): SeatActions {
  const mayLogOut = isPermitted({ kind: 'role', role }, 'session.log_out')
  return {
    logIn: mayLogOthersIn(role, settings) ? logInAction : null,
    logOut: mayLogOut ? logOutAction : null,
    undo: mayLogOut ? undoLogOutAction : null,
  }
}

/** Calls somebody from the viewer's own phone; null: the viewer cannot. */
export const callFor = (caller: Caller | null, person: Caller | null): CallAction =>
  person && mayCall(caller, person) ? callAction : null
