import { askTogether } from '@/lib/ask-together'
import type { Role } from '@/lib/contract/roles'
import { db } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import { processWide } from '@/lib/process-wide'
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
    SELECT accounts.id, username, name, role::text, must_change_password AND way = 'password' AS "mustChangePassword",
      sign_ins.id AS "signInId", last_seen_at AS "lastSeenAt"
    FROM sign_ins JOIN accounts ON accounts.id = account_id
    WHERE sign_ins.id = ANY(${ids}::uuid[]) AND ended_at IS NULL AND disabled_at IS NULL
      AND expires_at > ${expiresAt.gt} AND last_seen_at > ${lastSeenAt.gt}`
}

/** Throws Problem not_signed_in. */
export function mustBeSignedIn(account: SignedIn | null): SignedIn {
  if (!account) throw new Problem('not_signed_in')
  return account
}

/** Who may go on. Throws Problem not_signed_in or password_due. */
export function mayGoOn(account: SignedIn | null): SignedIn {
  const signedIn = mustBeSignedIn(account)
  if (signedIn.mustChangePassword) throw new Problem('password_due')
  return signedIn
}
