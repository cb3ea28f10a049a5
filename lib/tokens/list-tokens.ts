import type { Transaction } from '@/lib/db'

/** A bearer token of the REST API, without the token itself. */
export interface Token {
  id: string
  name: string
  scopes: string[]
  createdAt: Date
  /** null: never */
  expiresAt: Date | null
  lastUsedAt: Date | null
  /** An address. */
  lastUsedFrom: string | null
}

/** Those that are valid, oldest first. */
export function listTokens(db: Transaction): Promise<Token[]> {
  return db.apiToken.findMany({
    where: { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
    omit: { hash: true, revokedAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}
