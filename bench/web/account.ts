import { addAccount } from '../../lib/accounts/add-account.ts'
import { createToken } from '../../lib/tokens/create-token.ts'
import type { Context } from '../../lib/verbs/verb.ts'
import type { Role } from '../../lib/contract/roles.ts'
import type { PrismaClient } from '../../generated/prisma/client.ts'

const password = 'seven green bottles hanging'

function contextOf(db: PrismaClient): Context {
  const actor = { kind: 'system', reason: 'bench' } as const
  return { db, actor, rights: { kind: 'everything' }, worker: { url: '', token: '' }, requestId: null }
}

/** A token of the REST API that may do everything. */
export const newToken = (db: PrismaClient): Promise<string> =>
  createToken({ ctx: contextOf(db), input: { name: 'bench', scopes: ['admin'], expiresAt: null } })

let accounts = 0

/** Signs a new account in as the page does. @returns the header Cookie of the person signed in */
export async function signIn(db: PrismaClient, url: string, role: Role = 'admin'): Promise<string> {
  const username = `bench.${++accounts}`
  await addAccount({ ctx: contextOf(db), input: { username, name: `A ${role}`, password, role } })
  await db.account.updateMany({ data: { mustChangePassword: false } })
  const asked = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const body = new URLSearchParams({ username, password, csrfToken, json: 'true' })
  const headers = { Cookie: cookiesOf(asked) }
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
  })
  const cookies = cookiesOf(answer)
  if (!cookies.includes('session-token')) throw new Error(`Could not sign in: ${answer.status} ${await answer.text()}`)
  return cookies
}

const cookiesOf = ({ headers }: Response) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.replace(/;.*/s, ''))
    .join('; ')
