import type { Scope } from '@/lib/contract/scopes'
import type { ActionResult } from '../action-result'

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

/** What an action answers that makes something: it, or why not. */
type Made = { ok: true; value: string } | Exclude<ActionResult, { ok: true }>

export type TokenActions = {
  create: (token: NewToken) => Promise<Made>
  revoke: (id: string) => Promise<ActionResult>
}
