import { createHash, randomBytes } from 'node:crypto'
import { browserName } from '@/lib/auth/browser-name'
import { clientAddress } from '@/lib/auth/client-address'
import type { Actor } from '@/lib/contract/actor'
import type { OwnWayIn } from '@/lib/contract/ways-in'
import { db } from '@/lib/db'
import { transact } from '@/lib/verbs/verb'
import { webContext } from '@/lib/verbs/web-context'
import { isOpenAt } from './open-pbxes'

/** A person at their own page. */
export interface OwnPerson {
  pbx: string
  extension: string
  name: string
}

/** A shift with its breaks. Seconds. */
export const longestOwnSignIn = 12 * 60 * 60

export const personActor = ({ extension, name }: OwnPerson): Actor => ({ kind: 'person', extension, name })

/** For a person who has proved themselves. @returns what the cookie holds; the database keeps its SHA-256 alone */
export async function beginOwnSignIn(person: OwnPerson, headers: Headers, way: OwnWayIn = 'pin'): Promise<string> {
  const { pbx: pbxId, extension, name } = person
  const secret = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + longestOwnSignIn * 1_000)
  await db().ownSignIn.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  await transact(webContext(headers, personActor(person), { kind: 'everything' }), async (tx) => {
    const data = { pbxId, extension, name, hash: hashOf(secret), expiresAt, way }
    await tx.db.ownSignIn.create({ data, select: { id: true } })
    const browser = browserName((headers.get('user-agent') ?? '').slice(0, 300))
    const address = clientAddress(headers).slice(0, 100)
    tx.record({ type: 'own_page.began', data: { address, browser, way } }, { pbx: pbxId, extension })
  })
  return secret
}

/** Whose this cookie is; null: nobody's any more, or the settings allow it no longer. */
export async function findOwnPerson(secret: string): Promise<OwnPerson | null> {
  if (!/^[\w-]{43}$/.test(secret)) return null
  const row = await db().ownSignIn.findFirst({ where: { hash: hashOf(secret), expiresAt: { gt: new Date() } } })
  if (!row || !(await isOpenAt(db(), row.pbxId))) return null
  return { pbx: row.pbxId, extension: row.extension, name: row.name }
}

export async function forgetOwnSignIn(secret: string): Promise<void> {
  await db().ownSignIn.deleteMany({ where: { hash: hashOf(secret) } })
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
