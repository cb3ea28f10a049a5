import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '@/lib/db'

/** With it a person chooses the password of their account, once. The database keeps its SHA-256 alone. */
export interface PasswordLink {
  /** The end of its address: passwordLinkPath. */
  secret: string
  /** ISO 8601 */
  validUntil: string
}

const validFor = 7 * 24 * 3_600_000

/** Where somebody opens it. */
export const passwordLinkPath = (secret: string): string => `/password-link/${secret}`

/** The links that the account had stop working. */
export async function giveLink(tx: Transaction, accountId: string): Promise<PasswordLink> {
  const secret = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + validFor)
  const link = { hash: hashOfLink(secret), createdAt: new Date(), expiresAt }
  await tx.passwordLink.upsert({ where: { accountId }, create: { accountId, ...link }, update: link })
  return { secret, validUntil: expiresAt.toISOString() }
}

/** Whose password may be chosen with it; null: nobody's, any more. */
export async function accountOfLink(db: Transaction, secret: string) {
  const link = await db.passwordLink.findFirst({
    where: { ...openLink(secret), account: { disabledAt: null } },
    select: { account: { select: { id: true, username: true, name: true } } },
  })
  return link?.account ?? null
}

export const openLink = (secret: string) => ({ hash: hashOfLink(secret), expiresAt: { gt: new Date() } })

const hashOfLink = (secret: string) => createHash('sha256').update(secret).digest('hex')
