import type { AddedWall, NewWall, WallDetails } from '@/lib/contract/walls'
import type { ActionAnswer, ActionResult } from '../action-result'

export type WallActions = {
  /** With the link, which is not shown again. */
  add: (wall: NewWall) => Promise<ActionAnswer<AddedWall>>
  change: (change: WallDetails & { id: string }) => Promise<ActionResult>
  revoke: (id: string) => Promise<ActionResult>
}
