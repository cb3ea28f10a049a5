import { noPassword } from '@/lib/auth/password'
import type { Transaction } from '@/lib/db'
import type { Account } from './account'

export type { Account }

/** In the order of names. */
export async function listAccounts(db: Transaction, now = new Date()): Promise<Account[]> {
  const include = { passwordLink: { select: { expiresAt: true } } }
  const rows = await db.account.findMany({ include, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return rows.map(({ id, username, name, role, passwordHash, passwordLink, ...row }) => ({
    ...{ id, username, name, role },
    createdAt: row.createdAt.toISOString(),
    disabledAt: row.disabledAt?.toISOString() ?? null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    ...{ ssoEmail: row.ssoEmail, ssoSubject: row.ssoSubject },
    isInvited: passwordHash === noPassword && row.ssoSubject === null,
    linkUntil: passwordLink && passwordLink.expiresAt > now ? passwordLink.expiresAt.toISOString() : null,
  }))
}
