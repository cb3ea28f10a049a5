import type { CallAction, SeatActions } from '@/components/actions/kinds'
import type { Caller } from '@/lib/calling/own-extension'
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

/** Calls somebody from the viewer's own phone; null: it is switched off, or the viewer has none on that PBX, or it is they. */
export function callFor(
  caller: Caller | null,
  settings: Pick<VersionedSettings, 'actions'>,
  person: Caller | null,
): CallAction {
  if (!settings.actions.values.clickToCall || !caller || !person) return null
  return caller.pbx === person.pbx && caller.extension !== person.extension ? callAction : null
}
