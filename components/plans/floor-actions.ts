import type { ActionResult } from '../action-result'

export type FloorActions = {
  add: (floor: { pbx: string; location: string; name: string }) => Promise<ActionResult>
  change: (change: { id: string; name?: string; position?: number }) => Promise<ActionResult>
  remove: (id: string) => Promise<ActionResult>
  removePlan: (id: string) => Promise<ActionResult>
}
