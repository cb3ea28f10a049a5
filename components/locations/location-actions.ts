import type { LocationDetails } from '@/lib/contract/locations'
import type { ActionResult } from '../action-result'

export type LocationActions = {
  add: (location: LocationDetails & { pbx: string }) => Promise<ActionResult>
  change: (change: Partial<LocationDetails> & { id: string }) => Promise<ActionResult>
  merge: (id: string, into: string) => Promise<ActionResult>
  remove: (id: string) => Promise<ActionResult>
}
