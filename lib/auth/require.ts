import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Actor } from '@/lib/contract/actor'
import { askTogether } from '@/lib/ask-together'
import { db } from '@/lib/db'
import { processWide } from '@/lib/process-wide'
import { Problem } from '@/lib/problems/problem'
import { authOptions } from './options'
import { mayAct, type Role } from '@/lib/contract/roles'
import { type Claims, claimsSchema, noteUse, openSignIns } from './sign-ins'

export interface SignedIn {
  id: string
  username: string
  name: string
  role: Role
  signInId: string
  /** Nothing else is possible until then: see requireAccount. */
  mustChangePassword: boolean
}

/** Who makes this request, or null. Looked up each time, so that a revoked sign-in ends at once. */
export const currentAccount = cache(async (): Promise<SignedIn | null> => {
  return findSignedIn(await getServerSession(authOptions()))
})

/**
 * The account, as long as it is enabled and this sign-in is open.
 *
 * @param claims what a cookie says, whatever that is: Prisma would leave out a condition whose value is missing
 */
export async function findSignedIn(claims: unknown): Promise<SignedIn | null> {
  const { data } = claimsSchema.safeParse(claims)
  return data ? processWide('sign-ins', () => askTogether(findOpen))(data) : null
}

// A thousand boards that come back after a restart are asked for together.
async function findOpen(claims: Claims[]): Promise<(SignedIn | null)[]> {
  const select = { id: true, username: true, name: true, role: true, mustChangePassword: true } as const
  const rows = await db().signIn.findMany({
    where: { id: { in: claims.map(({ signInId }) => signInId) }, ...openSignIns(), account: { disabledAt: null } },
    select: { id: true, lastSeenAt: true, account: { select } },
  })
  await noteUse(rows)
  const found = new Map(rows.map(({ id, account }) => [id, { ...account, signInId: id }]))
  return claims.map(({ accountId, signInId }) => {
    const signedIn = found.get(signInId)
    return signedIn?.id === accountId ? signedIn : null
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
