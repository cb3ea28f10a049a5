import { cache } from 'react'
import type { Actor } from '@/lib/contract/actor'
import { askTogether } from '@/lib/ask-together'
import { db } from '@/lib/db'
import { processWide } from '@/lib/process-wide'
import { Problem } from '@/lib/problems/problem'
import { claimsOfRequest } from './cookie-claims'
import type { Role } from '@/lib/contract/roles'
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
  return findSignedIn(await claimsOfRequest())
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
  const rows = await readOpen(claims.map(({ signInId }) => signInId))
  await noteUse(rows.map(({ signInId, lastSeenAt }) => ({ id: signInId, lastSeenAt })))
  const found = new Map(rows.map(({ lastSeenAt: _, ...signedIn }) => [signedIn.signInId, signedIn]))
  return claims.map(({ accountId, signInId }) => {
    const signedIn = found.get(signInId)
    return signedIn?.id === accountId ? signedIn : null
  })
}

async function readOpen(ids: string[]): Promise<(SignedIn & { lastSeenAt: Date })[]> {
  const { expiresAt, lastSeenAt } = openSignIns()
  return db().$queryRaw`
    SELECT accounts.id, username, name, role::text, must_change_password AS "mustChangePassword",
      sign_ins.id AS "signInId", last_seen_at AS "lastSeenAt"
    FROM sign_ins JOIN accounts ON accounts.id = account_id
    WHERE sign_ins.id = ANY(${ids}::uuid[]) AND ended_at IS NULL AND disabled_at IS NULL
      AND expires_at > ${expiresAt.gt} AND last_seen_at > ${lastSeenAt.gt}`
}

/** Somebody who is signed in, also while they have to choose a password first. Throws Problem not_signed_in. */
export async function requireSignIn(): Promise<SignedIn> {
  const account = await currentAccount()
  if (!account) throw new Problem('not_signed_in')
  return account
}

/**
 * Before every action, stream and page (those through app/require-viewer.ts). What they may do is up to the verbs.
 * Throws Problem not_signed_in or password_due.
 */
export async function requireAccount(): Promise<SignedIn> {
  const account = await requireSignIn()
  if (account.mustChangePassword) throw new Problem('password_due')
  return account
}

export function actorOf({ id, name }: SignedIn): Actor {
  return { kind: 'account', id, name }
}
