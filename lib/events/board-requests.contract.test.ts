import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addQuickAccount } from '@/e2e/support/quick-account'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { sessionCookie } from '@/lib/auth/session-cookie'
import { beginSignIn } from '@/lib/auth/sign-ins'
import { db } from '@/lib/db'
import config from '@/next.config'
import { answerBoardRequest } from './board-requests'
import { hub } from './hub'

let web: WebServerSide
let server: Server
let cookie = ''

beforeAll(async () => {
  web = await startWebServerSide()
  server = createServer((request, response) => void answerBoardRequest(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(async () => {
  await hub().close()
  server.closeAllConnections()
  server.close()
  await web.stop()
})
beforeEach(async () => {
  await db().account.deleteMany()
  const password = 'correct horse battery'
  const account = await addQuickAccount({ username: 'ann', name: 'Ann', password, role: 'front_desk' })
  const { name, value } = await sessionCookie(
    (await beginSignIn(account, new Headers())) ?? { accountId: '', signInId: '' },
  )
  cookie = `theme=dark; ${name}=${value}`
})

interface Asking {
  method?: string
  path?: string
  headers?: Record<string, string>
}

const ask = ({ method = 'GET', path = '/api/board/stream', headers = { Cookie: cookie } }: Asking = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    method,
    headers: { 'X-Request-Id': 'the request', ...headers },
  })

it('answers everybody who is signed in with the board', async () => {
  const answer = await ask()
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  const reader = answer.body?.getReader()
  expect(Buffer.from((await reader?.read())?.value ?? '').toString()).toMatch(/^event: board\n/)
  await reader?.cancel()
})

it('has the headers of every answer of Next.js', async () => {
  const rules = (await config.headers?.()) ?? []
  const answer = await ask({ headers: {} })
  for (const { key, value } of rules.flatMap(({ headers }) => headers)) expect(answer.headers.get(key)).toBe(value)
})

it.each<[string, Asking, object]>([
  ['nobody is signed in', { headers: {} }, { status: 401, code: 'not_signed_in' }],
  ['the cookie is not ours', { headers: { Cookie: 'next-auth.session-token=forged' } }, { status: 401 }],
  ['an id is invalid', { path: '/api/board/stream?after=soon' }, { status: 400, errors: [{ field: 'after' }] }],
  ['it is not to be read', { method: 'POST' }, { status: 405, code: 'method_not_allowed' }],
])('answers with a problem when %s', async (_, asking, problem) => {
  const answer = await ask(asking)
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({ requestId: 'the request', ...problem })
})

it('ends the stream of before when a page comes back', async () => {
  const named = { Cookie: cookie, 'X-Hotdesk-Stream': 'of a tab' }
  const [lost, other] = [await ask({ headers: named }), await ask()]
  const ends = lost.text()
  const back = await ask({ headers: named })
  expect(await ends).toMatch(/^event: board/)
  expect(hub().watchers).toBe(2)
  for (const { body } of [other, back]) await body?.cancel()
})

it('has nothing for somebody who has to choose a password first, or was signed out', async () => {
  await db().account.updateMany({ data: { mustChangePassword: true } })
  expect(await (await ask()).json()).toMatchObject({ status: 403, code: 'password_due' })
  await db().signIn.updateMany({ data: { endedAt: new Date() } })
  expect((await ask()).status).toBe(401)
})
