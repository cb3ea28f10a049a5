import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/contract/actor'
import { db } from '@/lib/db'

/** @param authorization the header, "Bearer hd_…" @returns null when it names no valid token */
export async function findApiToken(authorization: string | null): Promise<{ id: string; name: string } | null> {
  const [, token] = /^Bearer +(hd_[\w-]{1,200}) *$/i.exec(authorization ?? '') ?? []
  if (token === undefined) return null
  const found = await db().apiToken.findFirst({ where: { hash: hashOf(token), revokedAt: null } })
  if (found) await noteUse(found.id)
  return found && { id: found.id, name: found.name }
}

export async function isTokenValid(id: string): Promise<boolean> {
  return (await db().apiToken.count({ where: { id, revokedAt: null } })) > 0
}

export function tokenActor({ id, name }: { id: string; name: string }): Actor {
  return { kind: 'token', id, name }
}

// At most once a minute: a busy script must not turn every read into a write.
async function noteUse(id: string): Promise<void> {
  const stale = [{ lastUsedAt: null }, { lastUsedAt: { lt: new Date(Date.now() - 60_000) } }]
  await db().apiToken.updateMany({ where: { id, OR: stale }, data: { lastUsedAt: new Date() } })
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
