import type { NewPhone, PhoneChange } from '@/lib/contract/phones'
import type { ActionResult } from '../action-result'

export type PoolActions = {
  add: (phone: NewPhone & { pbx: string }) => Promise<ActionResult>
  change: (number: string, change: PhoneChange, pbx: string) => Promise<ActionResult>
  remove: (number: string, pbx: string) => Promise<ActionResult>
}
