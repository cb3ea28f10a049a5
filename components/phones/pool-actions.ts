import type { Candidate } from '@/lib/contract/candidates'
import type { NewPhone, PhoneChange, PhoneName } from '@/lib/contract/phones'
import type { ActionAnswer, ActionResult } from '../action-result'

export type PooledPhone = NewPhone & { pbx: string }

export type AddActions = {
  addOne: (phone: PooledPhone) => Promise<ActionResult>
  addMany: (pbx: string, phones: NewPhone[]) => Promise<ActionResult>
  findAll: (pbx: string, search: string) => Promise<ActionAnswer<Candidate[]>>
}

export type PoolActions = {
  change: (number: string, change: PhoneChange, pbx: string) => Promise<ActionResult>
  /** They answer with the phones as they were before. */
  changeMany: (phones: PhoneName[], change: PhoneChange) => Promise<ActionAnswer<PooledPhone[]>>
  removeMany: (phones: PhoneName[]) => Promise<ActionAnswer<PooledPhone[]>>
  /** Makes phones as they were before, also those that have left the pool. */
  restore: (phones: PooledPhone[]) => Promise<ActionResult>
}
