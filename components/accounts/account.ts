import type { ActionResult } from '../action-result'
import type { Connect } from '../single-sign-on/actions'
import type { Viewer } from '../shell/viewer'

export type AccountRow = {
  id: string
  username: string
  name: string
  role: Viewer['role']
  createdAt: string
  disabledAt: string | null
  lastSignInAt: string | null
  /** Whom of the single sign-on's provider it is connected to; null: nobody. */
  ssoEmail: string | null
  ssoSubject: string | null
  /** Nobody has chosen a password for it yet, and nobody has come by single sign-on. */
  isInvited: boolean
  /** Until when its link opens; null: it has none. */
  linkUntil: string | null
}
type InvitedAccount = { username: string; name: string; role: Viewer['role'] }
type NewAccount = InvitedAccount & { password: string }

/** `secret`: the end of its address. */
export type PasswordLink = { secret: string; validUntil: string }
/** What an action answers that makes a link: it, or why not. */
type Made = { ok: true; value: PasswordLink } | Exclude<ActionResult, { ok: true }>

export type AccountActions = {
  invite: (account: InvitedAccount) => Promise<Made>
  makeLink: (id: string) => Promise<Made>
  add: (account: NewAccount) => Promise<ActionResult>
  setPassword: (id: string, password: string) => Promise<ActionResult>
  setDisabled: (id: string, disabled: boolean) => Promise<ActionResult>
  setRole: (id: string, role: Viewer['role']) => Promise<ActionResult>
  connect: Connect
  remove: (id: string) => Promise<ActionResult>
}
