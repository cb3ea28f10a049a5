import type { FindingGroup } from '@/lib/contract/findings'
import type { Connection, SaveSingleSignOn } from '@/lib/contract/single-sign-on'
import type { ActionResult } from '../action-result'

export type SingleSignOnActions = {
  save: (details: SaveSingleSignOn) => Promise<ActionResult>
  test: () => Promise<{ ok: true; value: FindingGroup[] } | Exclude<ActionResult, { ok: true }>>
  remove: () => Promise<ActionResult>
}

export type Connect = (connection: Connection) => Promise<ActionResult>
