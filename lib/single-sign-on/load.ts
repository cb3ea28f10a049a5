import { type Purpose, type SingleSignOn, singleSignOnDetailsSchema } from '@/lib/contract/single-sign-on'
import type { Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { Problem } from '@/lib/problems/problem'
import { decryptClientSecret } from '@/pbx/secrets'

/** null: it is not set up. */
export async function findSingleSignOn(db: Transaction): Promise<SingleSignOn | null> {
  const row = await db.singleSignOn.findFirst()
  if (!row) return null
  const { details, secret, version } = row
  return { ...singleSignOnDetailsSchema.parse(details), hasSecret: secret !== null, version }
}

/** Throws Problem no_single_sign_on. */
export async function loadSingleSignOn(db: Transaction): Promise<SingleSignOn> {
  const found = await findSingleSignOn(db)
  if (!found) throw new Problem('no_single_sign_on')
  return found
}

/** null: there is none. Throws UnreadableSecrets after a backup of another data folder. */
export async function clientSecretOf(db: Transaction, { issuer }: SingleSignOn): Promise<string | null> {
  const row = await db.singleSignOn.findFirst({ select: { secret: true } })
  return row?.secret ? decryptClientSecret(env().HOTDESK_ENCRYPTION_KEY, issuer, row.secret) : null
}

/** What a page before a sign-in shows of it, and whose extensions it knows; null: nothing. */
export async function findButton(db: Transaction, purpose: Purpose): Promise<{ label: string; pbx: string } | null> {
  const found = await findSingleSignOn(db)
  return found && isFor(purpose, found) ? { label: found.label, pbx: found.extensionPbx } : null
}

export const isFor = (purpose: Purpose, { forAccounts, forOwnPages }: SingleSignOn): boolean =>
  purpose === 'account' ? forAccounts : forOwnPages

/** Where the provider sends people back to; registered there. */
export const redirectUri = (): string => new URL('/sso/callback', env().NEXTAUTH_URL).href
