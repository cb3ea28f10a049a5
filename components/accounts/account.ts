import type { ActionResult } from '../action-result'
import type { Viewer } from '../shell/viewer'

export type AccountRow = {
  id: string
  username: string
  name: string
  role: Viewer['role']
  createdAt: string
  disabledAt: string | null
}
type NewAccount = { username: string; name: string; password: string; role: Viewer['role'] }
export type AccountActions = {
  add: (account: NewAccount) => Promise<ActionResult>
  setPassword: (id: string, password: string) => Promise<ActionResult>
  setDisabled: (id: string, disabled: boolean) => Promise<ActionResult>
  setRole: (id: string, role: Viewer['role']) => Promise<ActionResult>
  remove: (id: string) => Promise<ActionResult>
}
