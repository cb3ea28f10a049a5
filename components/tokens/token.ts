import type { Scope } from '@/lib/contract/scopes'
import type { ActionAnswer, ActionResult } from '../action-result'

export type TokenRow = {
  id: string
  name: string
  scopes: readonly string[]
  /** In words; '' where it is not known. */
  createdBy: string
  createdAt: string
  expiresAt: string | null
  /** `soon`: within two weeks. */
  life: 'valid' | 'soon' | 'expired'
  lastUsedAt: string | null
  lastUsedFrom: string | null
}

export type NewToken = {
  name: string
  scopes: Scope[]
  /** null: it never expires. */
  days: number | null
}

export type TokenActions = {
  create: (token: NewToken) => Promise<ActionAnswer<string>>
  revoke: (id: string) => Promise<ActionResult>
}
