import type { FindingGroup } from '@/lib/contract/findings'
import type { NewPbx, PbxChange } from '@/lib/contract/pbxes'
import type { ActionResult } from '../action-result'

export type PbxActions = {
  add: (pbx: NewPbx) => Promise<ActionResult>
  change: (pbx: PbxChange & { id: string }) => Promise<ActionResult>
  test: (id: string) => Promise<{ ok: true; value: FindingGroup[] } | Exclude<ActionResult, { ok: true }>>
  remove: (id: string) => Promise<ActionResult>
}
