import { z } from 'zod'
import type { WayIn } from '@/lib/contract/ways-in'
import { db } from '@/lib/db'
import { type Recording, transact } from '@/lib/verbs/verb'
import { webContext } from '@/lib/verbs/web-context'
import { browserName } from './browser-name'
import { clientAddress } from './client-address'

/** What the cookie of a sign-in says. */
export const claimsSchema = z.object({ accountId: z.uuid(), signInId: z.uuid() })
export type Claims = z.infer<typeof claimsSchema>

const minute = 60_000
const hour = 60 * minute
/** A shift with its breaks: nobody is still signed in where they were yesterday. A board that is open counts as use. */
const idleLimit = 12 * hour
/** Also a cookie that somebody has copied and keeps using ends; a board on a wall asks for the password once a week. */
export const longestSignIn = 7 * 24 * hour

/** The sign-ins that count at this moment. @param now milliseconds since 1970 */
export const openSignIns = (now = Date.now()) => ({
  endedAt: null,
  expiresAt: { gt: new Date(now) },
  lastSeenAt: { gt: new Date(now - idleLimit) },
})

/**
 * Begins a sign-in of an account that has proved itself; null when its password was changed or it was disabled since.
 *
 * @param passwordHash the one that the password was compared with, or that the account had when it was found otherwise
 * @param headers of the request
 */
export async function beginSignIn(
  { id: accountId, passwordHash }: { id: string; passwordHash: string },
  headers: Headers,
  way: WayIn = 'password',
): Promise<Claims | null> {
  await db().signIn.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  const begin = async ({ db: tx, record }: Recording, actor: { id: string; name: string }) => {
    const { address, userAgent, expiresAt } = placeOf(headers)
    const { id } = await tx.signIn.create({ data: { accountId, address, userAgent, expiresAt, way } })
    record({ type: 'sign_in.began', data: { name: actor.name, address, browser: browserName(userAgent), way } })
    return { accountId, signInId: id }
  }
  const account = await db().account.findUnique({ where: { id: accountId }, select: { id: true, name: true } })
  if (!account) return null
  const ctx = webContext(headers, { kind: 'account', ...account }, { kind: 'everything' })
  return transact(ctx, async (tx) => {
    // A change of the password has to wait for this row, so that it ends this sign-in too.
    const unchanged = await tx.db.$executeRaw`
      UPDATE accounts SET last_sign_in_at = now()
      WHERE id = ${accountId}::uuid AND password_hash = ${passwordHash} AND disabled_at IS NULL`
    return unchanged === 0 ? null : begin(tx, account)
  })
}

function placeOf(headers: Headers) {
  return {
    address: clientAddress(headers).slice(0, 100),
    userAgent: (headers.get('user-agent') ?? '').slice(0, 300),
    expiresAt: new Date(Date.now() + longestSignIn),
  }
}

/** At most once a minute: a page must not turn every read into a write. */
export async function noteUse(signIns: readonly { id: string; lastSeenAt: Date }[]): Promise<void> {
  const since = new Date(Date.now() - minute)
  const stale = signIns.filter(({ lastSeenAt }) => lastSeenAt < since).map(({ id }) => id)
  if (stale.length === 0) return
  await db().signIn.updateMany({
    where: { id: { in: stale }, lastSeenAt: { lt: since } },
    data: { lastSeenAt: new Date() },
  })
}
