import type { NewPhone, PhoneChange } from '@/lib/contract/phones'
import type { ActionResult } from '../action-result'

export type PoolActions = {
  add: (phone: NewPhone) => Promise<ActionResult>
  change: (number: string, change: PhoneChange) => Promise<ActionResult>
  remove: (number: string) => Promise<ActionResult>
}
