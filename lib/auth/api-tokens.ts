import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/contract/actor'
import { askTogether } from '@/lib/ask-together'
import { db } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import { processWide } from '@/lib/process-wide'

export interface ApiToken {
  id: string
  name: string
  /** Of lib/contract/scopes.ts. */
  scopes: string[]
  expiresAt: Date | null
}

/**
 * @param authorization the header, "Bearer hd_…"
 * @param address where the request comes from
 * @returns null when it names no valid token. Throws Problem token_expired
 */
export async function findApiToken(authorization: string | null, address: string): Promise<ApiToken | null> {
  const [, token] = /^Bearer +(hd_[\w-]{1,200}) *$/i.exec(authorization ?? '') ?? []
  if (token === undefined) return null
  const found = await db().apiToken.findFirst({
    where: { hash: hashOf(token), revokedAt: null },
    select: { id: true, name: true, scopes: true, expiresAt: true },
  })
  if (!found) return null
  // The holder of a token may know that it was valid once.
  if (found.expiresAt !== null && found.expiresAt <= new Date()) throw new Problem('token_expired')
  await noteUse(found.id, address)
  return found
}

export function isTokenValid(id: string): Promise<boolean> {
  return processWide('valid tokens', () => askTogether(areValid))(id)
}

// Of all streams whose heartbeat is due, together.
async function areValid(ids: string[]): Promise<boolean[]> {
  const rows = await db().apiToken.findMany({ where: { id: { in: ids }, ...valid() }, select: { id: true } })
  const found = new Set(rows.map(({ id }) => id))
  return ids.map((id) => found.has(id))
}

export function tokenActor({ id, name }: { id: string; name: string }): Actor {
  return { kind: 'token', id, name }
}

const valid = () => ({ revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] })

// At most once a minute, but for another address: a busy script must not turn every read into a write.
async function noteUse(id: string, address: string): Promise<void> {
  const stale = [
    { lastUsedAt: null },
    { lastUsedAt: { lt: new Date(Date.now() - 60_000) } },
    { lastUsedFrom: null },
    { lastUsedFrom: { not: address } },
  ]
  await db().apiToken.updateMany({
    where: { id, OR: stale },
    data: { lastUsedAt: new Date(), lastUsedFrom: address },
  })
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
