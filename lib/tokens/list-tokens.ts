import { type Actor, actorSchema } from '@/lib/contract/actor'
import type { Transaction } from '@/lib/db'

/** A bearer token of the REST API, without the token itself. */
export interface Token {
  id: string
  name: string
  scopes: string[]
  createdAt: Date
  /** null: by a version that did not keep it. */
  createdBy: Actor | null
  /** null: never */
  expiresAt: Date | null
  lastUsedAt: Date | null
  /** An address. */
  lastUsedFrom: string | null
}

/** Those that are valid, oldest first; with `expired` also those that have expired and nobody has revoked. */
export async function listTokens(db: Transaction, { expired = false } = {}): Promise<Token[]> {
  const isValid = { OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] }
  const rows = await db.apiToken.findMany({
    where: { revokedAt: null, ...(expired ? {} : isValid) },
    omit: { hash: true, revokedAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, createdBy: actorSchema.nullable().parse(row.createdBy) }))
}
