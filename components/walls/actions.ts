import type { NewWall, WallDetails } from '@/lib/contract/walls'
import type { ActionResult } from '../action-result'

export type WallActions = {
  /** `path`: of the link, which is not shown again. */
  add: (wall: NewWall) => Promise<ActionResult & { path?: string }>
  change: (change: WallDetails & { id: string }) => Promise<ActionResult>
  revoke: (id: string) => Promise<ActionResult>
}
