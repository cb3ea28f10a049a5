import { z } from 'zod'
import { db, failedWith, type Transaction } from '@/lib/db'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { newAccountSchema, passwordSchema, type NewAccount } from './credentials'
import { hashPassword } from './password'
import type { Role } from './roles'

export interface Account {
  id: string
  username: string
  name: string
  role: Role
  /** ISO 8601 */
  createdAt: string
  disabledAt: string | null
}

/** In the order of names. */
export async function listAccounts(): Promise<Account[]> {
  const rows = await db().account.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return rows.map(({ id, username, name, role, createdAt, disabledAt }) => {
    return {
      id,
      username,
      name,
      role,
      createdAt: createdAt.toISOString(),
      disabledAt: disabledAt?.toISOString() ?? null,
    }
  })
}

/** Throws Problem bad_request or account_exists. */
export async function createAccount(input: NewAccount): Promise<{ id: string }> {
  const { username, name, password, role } = parse(newAccountSchema, input)
  const passwordHash = await hashPassword(password)
  try {
    return await db().account.create({ data: { username, name, passwordHash, role }, select: { id: true } })
  } catch (error) {
    if (!failedWith(error, 'P2002')) throw error
    throw new Problem('account_exists', [
      { field: 'username', message: 'This user name is taken. Choose another one.' },
    ])
  }
}

/** Ends every sign-in of the account. Throws Problem bad_request or no_such_account. */
export async function changePassword(id: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(parse(z.object({ password: passwordSchema }), { password }).password)
  const where = { id: knownShape(id) }
  const { count } = await db().account.updateMany({ where, data: { passwordHash, tokenVersion: { increment: 1 } } })
  if (count === 0) throw new Problem('no_such_account')
}

/** Disabling ends every sign-in of the account. Throws Problem no_such_account or last_admin. */
export async function setAccountDisabled(id: string, disabled: boolean): Promise<void> {
  const data = { disabledAt: disabled ? new Date() : null, tokenVersion: { increment: 1 } }
  await db().$transaction(async (tx) => {
    if (disabled) await keepAnAdmin(tx, id)
    const { count } = await tx.account.updateMany({ where: { id: knownShape(id) }, data })
    if (count === 0) throw new Problem('no_such_account')
  })
}

// PostgreSQL refuses to compare a uuid with anything else.
function knownShape(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new Problem('no_such_account')
  return id
}

// The lock makes two administrators who disable each other take turns.
async function keepAnAdmin(tx: Transaction, leaving: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hotdesk_admins'))`
  const others = { role: 'admin', disabledAt: null, NOT: { id: knownShape(leaving) } } as const
  if ((await tx.account.count({ where: others })) === 0) throw new Problem('last_admin')
}
