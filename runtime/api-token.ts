import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { Scope } from '../lib/contract/scopes.ts'

interface NewToken {
  name: string
  scopes: readonly Scope[]
  /** Null: never. */
  expiresAt: Date | null
}

/** Makes a bearer token of the REST API. The database keeps its SHA-256 alone, so this is the only time it is seen. */
export async function createApiToken(client: Client, { name, scopes, expiresAt }: NewToken): Promise<string> {
  const token = `hd_${randomBytes(32).toString('base64url')}`
  const hash = createHash('sha256').update(token).digest('hex')
  await client.query('INSERT INTO api_tokens (id, name, hash, scopes, expires_at) VALUES ($1, $2, $3, $4, $5)', [
    ...[randomUUID(), name, hash, scopes, expiresAt],
  ])
  return token
}
