import { randomBytes, scryptSync } from 'node:crypto'
import type { Account } from '../../generated/prisma/client.ts'
import type { NewAccount } from '../../lib/auth/credentials.ts'
import { db } from '../../lib/db.ts'

/**
 * An account for a test of something else than its making. A hash says how dear it is, and this password's is compared in no
 * time, where one that was set takes a quarter of a second.
 */
export async function addQuickAccount({ password, ...account }: NewAccount): Promise<Account> {
  return db().account.create({ data: { ...account, passwordHash: quickHash(password) } })
}

/** As lib/auth/password.ts writes them. */
function quickHash(password: string): string {
  const [salt, N, r, p] = [randomBytes(16), 16, 1, 1]
  const key = scryptSync(password, salt, 32, { N, r, p })
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
}
