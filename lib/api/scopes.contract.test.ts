import { resolve } from 'node:path'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { covers, type Scope, scopes } from '@/lib/contract/scopes'
import { db } from '@/lib/db'
import { loadHealthCheck } from '@/lib/health-check/load'
import { createToken } from '@/lib/tokens/create-token'
import { type ApiPath, apiPaths, neededScope, neededScopes } from './needed-scopes'

type Route = Record<string, (request: NextRequest, context: { params: Promise<object> }) => Promise<Response>>

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(async () => {
  // The one that POST /health-check began goes on after its answer.
  await vi.waitFor(async () => expect((await loadHealthCheck(db())).running).toBeNull(), 20_000)
  await web.stop()
}, 30_000)

const everyMethod = apiPaths.flatMap((path) => Object.keys(neededScopes[path]).map((method) => [method, path] as const))

const tokenWith = (granted: Scope[], expiresAt: Date | null = null) =>
  createToken({ ctx: verbContext(), input: { name: 'test', scopes: granted, expiresAt } })

async function ask(method: string, path: ApiPath, token: string): Promise<Response> {
  const file = resolve('app/api/v1', path.slice(1).replaceAll('{', '[').replaceAll('}', ']'), 'route.ts')
  const route = (await import(file)) as Route
  const request = new NextRequest(`http://localhost/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'X-Forwarded-For': '192.0.2.7' },
  })
  const answer = await route[method]?.(request, { params: Promise.resolve({ number: '9999', id: 'none' }) })
  if (!answer) throw new Error(`${method} ${path} is not answered.`)
  return answer
}

describe.each(scopes)('a token with the scope %s', (scope) => {
  it.each(everyMethod)('may use %s %s exactly if that is its scope', async (method, path) => {
    const answer = await ask(method, path, await tokenWith([scope]))
    const needed = neededScope(path, method)
    if (needed === null || covers([scope], needed)) {
      expect(answer.status).not.toBe(403)
      return
    }
    expect(answer.status).toBe(403)
    expect(answer.headers.get('WWW-Authenticate')).toContain(`error="insufficient_scope", scope="${needed}"`)
    expect(await answer.json()).toMatchObject({ code: 'insufficient_scope' })
  })
})

describe('a token', () => {
  it('says of itself what it may do, and until when', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000)
    const answer = await ask('GET', '/token', await tokenWith(['board', 'sessions'], expiresAt))
    const wanted = { name: 'test', scopes: ['board', 'sessions'], expiresAt: expiresAt.toISOString() }
    expect(await answer.json()).toEqual(wanted)
  })

  it('counts no longer once it has expired', async () => {
    const answer = await ask('GET', '/token', await tokenWith(['admin'], new Date(Date.now() - 1)))
    expect(answer.status).toBe(401)
    expect(answer.headers.get('WWW-Authenticate')).toContain('invalid_token')
    expect(await answer.json()).toMatchObject({ code: 'token_expired' })
  })

  it('of an earlier version may do what it could before', async () => {
    const token = await tokenWith(['board'])
    // As a backup of that version has it: a row that names no scopes.
    await db().$executeRaw`UPDATE api_tokens SET scopes = DEFAULT`
    expect((await ask('DELETE', '/phones/{number}', token)).status).toBe(404)
  })
})
