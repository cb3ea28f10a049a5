'use server'
import { type ActionAnswer, runAction, runActionFor, type ActionResult } from '@/lib/actions/run-action'
import type { Scope } from '@/lib/contract/scopes'
import { createToken } from '@/lib/tokens/create-token'
import { expiryAfter } from '@/lib/tokens/expiry-after'
import { revokeToken } from '@/lib/tokens/revoke-token'

interface NewToken {
  name: string
  scopes: Scope[]
  /** null: it never expires. */
  days: number | null
}

/** Answers with the token, which is seen this one time. */
export async function createTokenAction({ days, ...token }: NewToken): Promise<ActionAnswer<string>> {
  return runActionFor((ctx) => createToken({ ctx, input: { ...token, expiresAt: expiryAfter(days) } }))
}

export async function revokeTokenAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => revokeToken({ ctx, input: { id } }))
}
