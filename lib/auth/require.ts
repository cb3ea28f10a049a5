import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Actor } from '@/lib/contract/actor'
import { db } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import { authOptions } from './options'
import { mayAct, type Role } from './roles'

export interface SignedIn {
  id: string
  username: string
  name: string
  role: Role
  tokenVersion: number
  /** Nothing else is possible until then: see requireAccount. */
  mustChangePassword: boolean
}

/** Who makes this request, or null. Looked up each time, so that a revoked sign-in ends at once. */
export const currentAccount = cache(async (): Promise<SignedIn | null> => {
  const session = await getServerSession(authOptions())
  if (!session?.accountId) return null
  return findSignedIn(session.accountId, session.tokenVersion)
})

/** The account, as long as it is enabled and its sign-ins of this version count. */
export async function findSignedIn(id: string, tokenVersion: number): Promise<SignedIn | null> {
  return db().account.findFirst({
    where: { id, tokenVersion, disabledAt: null },
    select: { id: true, username: true, name: true, role: true, tokenVersion: true, mustChangePassword: true },
  })
}

/** Somebody who is signed in, also while they have to choose a password first. Throws Problem not_signed_in. */
export async function requireSignIn(): Promise<SignedIn> {
  const account = await currentAccount()
  if (!account) throw new Problem('not_signed_in')
  return account
}

/**
 * Before every action, stream and page (those through app/require-viewer.ts).
 * Throws Problem not_signed_in, password_due or not_allowed.
 */
export async function requireAccount(role: Role | null = null): Promise<SignedIn> {
  const account = await requireSignIn()
  if (account.mustChangePassword) throw new Problem('password_due')
  if (!mayAct(account.role, role)) throw new Problem('not_allowed')
  return account
}

export function actorOf({ id, name }: SignedIn): Actor {
  return { kind: 'account', id, name }
}
