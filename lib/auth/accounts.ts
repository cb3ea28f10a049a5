import { z } from 'zod'
import { db, failedWith, type Transaction } from '@/lib/db'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { newAccountSchema, passwordFor, type NewAccount } from './credentials'
import { hashPassword } from './password'
import { roleSchema, type Role } from './roles'

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

/** The password has to be changed at the first sign-in. Throws Problem bad_request or account_exists. */
export async function createAccount(input: NewAccount): Promise<{ id: string }> {
  const { username, name, password, role } = parse(newAccountSchema, input)
  const passwordHash = await hashPassword(password)
  try {
    const data = { username, name, passwordHash, role, mustChangePassword: true }
    return await db().account.create({ data, select: { id: true } })
  } catch (error) {
    if (!failedWith(error, 'P2002')) throw error
    throw new Problem('account_exists', [
      { field: 'username', message: 'This user name is taken. Choose another one.' },
    ])
  }
}

/**
 * Ends every sign-in of the account. `by`: a password that somebody else has set has to be changed at the next sign-in.
 * Throws Problem bad_request, no_such_account or no_password.
 */
export async function changePassword(id: string, password: string, by: 'its owner' | 'somebody else'): Promise<void> {
  const where = { id: knownShape(id) }
  const account = await db().account.findUnique({ where })
  if (!account) throw new Problem('no_such_account')
  if (isHandedOver(account)) throw new Problem('no_password')
  const schema = z.object({ password: passwordFor(account.username, account.name) })
  const passwordHash = await hashPassword(parse(schema, { password }).password)
  const mustChangePassword = by === 'somebody else'
  const { count } = await db().account.updateMany({ where, data: { passwordHash, mustChangePassword } })
  if (count === 0) throw new Problem('no_such_account')
}

/** Disabling ends every sign-in of the account. Throws Problem no_such_account or last_admin. */
export async function setAccountDisabled(id: string, disabled: boolean): Promise<void> {
  const data = { disabledAt: disabled ? new Date() : null }
  await db().$transaction(async (tx) => {
    if (disabled) await keepAnAdmin(tx, id)
    const { count } = await tx.account.updateMany({ where: { id: knownShape(id) }, data })
    if (count === 0) throw new Problem('no_such_account')
  })
}

/** Counts from the next request on. Throws Problem bad_request, no_such_account, last_admin or role_of_freepbx. */
export async function changeRole(id: string, role: Role): Promise<void> {
  const data = { role: parse(roleSchema, role) }
  await db().$transaction(async (tx) => {
    if (role !== 'admin') await keepAnAdmin(tx, id)
    const account = await tx.account.findUnique({ where: { id: knownShape(id) } })
    if (!account) throw new Problem('no_such_account')
    if (isHandedOver(account)) throw new Problem('role_of_freepbx')
    await tx.account.update({ where: { id }, data })
  })
}

/** Ends every sign-in of the account. Events keep the name of who caused them. Throws Problem no_such_account or last_admin. */
export async function deleteAccount(id: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await keepAnAdmin(tx, id)
    const { count } = await tx.account.deleteMany({ where: { id: knownShape(id) } })
    if (count === 0) throw new Problem('no_such_account')
  })
}

// PostgreSQL refuses to compare a uuid with anything else.
function knownShape(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new Problem('no_such_account')
  return id
}

/** FreePBX signs it in and decides its role: lib/auth/handover.ts. */
const isHandedOver = ({ username }: { username: string }) => username.startsWith('freepbx:')

// The lock makes two administrators who disable, demote or delete each other take turns.
async function keepAnAdmin(tx: Transaction, leaving: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hotdesk_admins'))`
  const others = { role: 'admin', disabledAt: null, NOT: { id: knownShape(leaving) } } as const
  if ((await tx.account.count({ where: others })) === 0) throw new Problem('last_admin')
}
