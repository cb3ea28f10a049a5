import type { NewPbx, PbxChange } from '@/lib/contract/pbxes'
import type { ActionResult } from '../action-result'

export type PbxActions = {
  add: (pbx: NewPbx) => Promise<ActionResult>
  change: (pbx: PbxChange & { id: string }) => Promise<ActionResult>
  remove: (id: string) => Promise<ActionResult>
}
