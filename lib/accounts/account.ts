import { noPassword } from '@/lib/auth/password'
import type { Role } from '@/lib/contract/roles'
import type { Transaction } from '@/lib/db'
import { isUuid } from '@/lib/is-uuid'
import { Problem } from '@/lib/problems/problem'
import type { Context } from '@/lib/verbs/verb'

export interface Account {
  id: string
  username: string
  name: string
  role: Role
  /** ISO 8601 */
  createdAt: string
  disabledAt: string | null
  /** null: never, or not since that is kept. */
  lastSignInAt: string | null
  /** The person at the single sign-on provider: by address, and by the provider's own id for them; null: nobody. */
  ssoEmail: string | null
  ssoSubject: string | null
  /** Nobody has chosen a password for it yet, and nobody has come by single sign-on. */
  isInvited: boolean
  /** Until when its link opens; null: it has none. */
  linkUntil: string | null
}

/** Others who change it wait in the meantime. Throws Problem no_such_account. */
export async function takeAccount(tx: Transaction, id: string) {
  if (!isUuid(id)) throw new Problem('no_such_account')
  await tx.$queryRaw`SELECT FROM accounts WHERE id = ${id}::uuid FOR UPDATE`
  const account = await tx.account.findUnique({ where: { id } })
  if (!account) throw new Problem('no_such_account')
  return account
}

/** FreePBX signs it in and decides its role: lib/auth/handover.ts. */
export const isHandedOver = ({ username }: { username: string }) => username.startsWith('freepbx:')

/** What administrators do to themselves by accident they could not take back. Throws Problem own_account. */
export function requireOther({ actor }: Context, id: string): void {
  if (actor.kind === 'account' && actor.id === id) throw new Problem('own_account')
}

/** The lock makes two administrators who disable, demote or delete each other take turns. Throws Problem last_admin. */
export async function keepAnAdmin(tx: Transaction, leaving: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hotdesk_admins'))`
  // A person who was invited and has not chosen a password yet cannot sign in.
  const isUsable = { disabledAt: null, passwordHash: { not: noPassword } }
  const others = { role: 'admin', ...isUsable, NOT: { id: leaving } } as const
  if ((await tx.account.count({ where: others })) === 0) throw new Problem('last_admin')
}
