import { connect } from 'node:net'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { logIn, newestEventId, poolIs } from './api.ts'
import { expect, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { stack } from './stack.ts'

test.beforeAll(() => poolIs(pool))

const authorised = () => ({ Authorization: `Bearer ${stack().token}` })
type Problem = {
  type: string
  title: string
  detail: string
  status: number
  code: string
  errors?: { field: string }[]
}

async function problemOf(answer: APIResponse): Promise<Problem> {
  expect(answer.headers()).toMatchObject({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  const problem = (await answer.json()) as Problem
  expect(problem.status).toBe(answer.status())
  return problem
}

const ask = (request: APIRequestContext, method: string, path: string, rest: object = {}) =>
  request.fetch(`/api/v1${path}`, { method, headers: authorised(), ...rest })

test('what was made is found where the Location header says', async ({ request }) => {
  await logIn('2001', '1001')
  const made = await ask(request, 'POST', '/sessions', { data: { phone: '2002', extension: '1001' } })
  const session = await ask(request, 'GET', made.headers()['location']?.replace('/api/v1', '') ?? '')
  expect(await session.json()).toEqual(await made.json())
  expect(session.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  expect(await (await ask(request, 'GET', '/phones/2002')).json()).toMatchObject({ session: { extension: '1001' } })
})

test('what is there already is changed rather than made', async ({ request }) => {
  const rule = (minutes: number) => ({ level: 'pbx', rule: { clock: 'no_call', minutes } })
  const made = await ask(request, 'POST', '/logout-rules', { data: rule(60) })
  const address = made.headers()['location']?.replace('/api/v1', '') ?? ''
  const changed = await ask(request, 'POST', '/logout-rules', { data: rule(90) })
  expect([made.status(), changed.status(), changed.headers()['location']]).toEqual([201, 200, undefined])
  expect(await (await ask(request, 'GET', address)).json()).toEqual(await changed.json())
  await ask(request, 'DELETE', address)
  const exclude = (note: string) => ask(request, 'POST', '/excluded-numbers', { data: { number: '1003', note } })
  expect([(await exclude('The fax')).status(), (await exclude('Fax')).status()]).toEqual([201, 200])
  await ask(request, 'DELETE', '/excluded-numbers/1003')
})

test('every answer says which request it was, and so do a problem document and the event', async ({ request }) => {
  const before = await newestEventId()
  const changed = await ask(request, 'PATCH', '/phones/2001', { data: { label: `Window ${Date.now()}` } })
  const id = changed.headers()['x-request-id'] ?? ''
  expect(id).toMatch(/^[\da-f-]{36}$/)
  const listed = await ask(request, 'GET', `/events?limit=1000&after=${before}`)
  const { events } = (await listed.json()) as { events: object[] }
  expect(events).toContainEqual(expect.objectContaining({ type: 'phone.changed', requestId: id }))
  for (const path of ['/phones/2999', '/nowhere', '/phones/%ff']) {
    const refused = await ask(request, 'GET', path)
    expect(await refused.json()).toHaveProperty('requestId', refused.headers()['x-request-id'])
  }
  expect((await request.get('/sign-in')).headers()['x-request-id']).toMatch(/^[\da-f-]{36}$/)
})

test('what cannot be there is answered with 404', async ({ request }) => {
  for (const number of ['2999', '%00', '%2e%2e', '%F0%9F%98%80', '9'.repeat(21), '20%2F01'])
    for (const method of ['GET', 'DELETE', 'PATCH']) {
      const answer = await ask(request, method, `/phones/${number}`, method === 'PATCH' ? { data: {} } : {})
      expect(await problemOf(answer), `${method} ${number}`).toMatchObject({ status: 404 })
    }
  for (const id of ['%00', 'none', '00000000-0000-4000-8000-000000000000'])
    for (const method of ['GET', 'DELETE'])
      expect(await problemOf(await ask(request, method, `/sessions/${id}`))).toMatchObject({ code: 'no_such_session' })
  expect(await problemOf(await ask(request, 'GET', '/nowhere'))).toMatchObject({ code: 'not_found' })
})

test('a method that an address does not have is answered with 405 and those it has', async ({ request }) => {
  for (const [path, allow] of [
    ['/phones', 'GET, POST, HEAD, OPTIONS'],
    ['/sessions/1', 'GET, DELETE, HEAD, OPTIONS'],
    ['/openapi.json', 'GET, HEAD, OPTIONS'],
  ] as const) {
    const answer = await ask(request, 'PUT', path, { data: {} })
    expect(await problemOf(answer)).toMatchObject({ code: 'method_not_allowed' })
    expect(answer.headers()['allow']).toBe(allow)
  }
})

test('a body that is no object, or too large, is refused by name and without fields', async ({ request }) => {
  const json = { ...authorised(), 'Content-Type': 'application/json' }
  const cases = [
    { data: Buffer.from('[]'), code: 'not_an_object' },
    { data: Buffer.from('{"number":'), code: 'malformed_json' },
    { data: Buffer.from(`{"label":"${'x'.repeat(65_536)}"}`), code: 'too_large' },
  ]
  for (const { data, code } of cases) {
    const problem = await problemOf(await ask(request, 'POST', '/phones', { data, headers: json }))
    expect(problem).toMatchObject({ code })
    expect(problem.errors).toBeUndefined()
  }
  const form = await ask(request, 'POST', '/phones', { form: { number: '2004' } })
  expect(await problemOf(form)).toMatchObject({ code: 'unsupported_media_type' })
})

test('a number in a query that is out of bounds is named', async ({ request }) => {
  for (const [field, value] of [
    ['after', '99999999999999999999'],
    ['after', '-1'],
    ['limit', '0'],
    ['limit', '1001'],
  ] as const) {
    const answer = await ask(request, 'GET', `/events?${field}=${value}`)
    expect(await problemOf(answer)).toMatchObject({ code: 'bad_request', errors: [{ field }] })
  }
})

/** Sends what no client library would. */
async function send(start: string): Promise<{ status: number; headers: string; body: string }> {
  const { hostname, port } = new URL(stack().url)
  const socket = connect(Number(port), hostname)
  socket.write(
    `${start} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${stack().token}\r\nConnection: close\r\n\r\n`,
  )
  let text = ''
  for await (const piece of socket.setEncoding('utf8')) text += String(piece)
  const [headers = '', body = ''] = text.split('\r\n\r\n')
  return { status: Number(headers.split(' ')[1]), headers: headers.toLowerCase(), body }
}

test('what cannot be read is answered with a problem document as well', async () => {
  for (const [start, status, code] of [
    ['GET /api/v1/phones/%ff', 400, 'malformed_address'],
    ['PATCH /api/v1/phones/%', 400, 'malformed_address'],
    ['GET /api/v1/%c3%28', 400, 'malformed_address'],
    ['OPTIONS *', 400, 'malformed_address'],
    ['get /api/v1/phones', 400, 'malformed_request'],
    ['TRACK /api/v1/phones', 400, 'malformed_request'],
    ['GET /api/v1/phones/\u00e9', 400, 'malformed_request'],
    [`GET /api/v1/phones/${'9'.repeat(20_000)}`, 431, 'headers_too_large'],
    [`GET /api/v1/phones/${'9'.repeat(5_000)}`, 404, 'phone_not_in_pool'],
    ['TRACE /api/v1/nowhere', 404, 'not_found'],
  ] as const) {
    const answer = await send(start)
    expect(answer.status, start).toBe(status)
    expect(answer.body).toContain(`"code":"${code}"`)
    expect(answer.headers).toContain('content-type: application/problem+json')
  }
})

test('the type of a problem is the address of a page about it, for people who are not signed in', async ({
  request,
  browser,
}) => {
  const { type, title, detail } = await problemOf(await ask(request, 'GET', '/phones/9999'))
  const page = await (await browser.newContext()).newPage()
  await page.goto(new URL(type, stack().url).href)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('region', { name: 'With the REST API' })).toContainText(detail)
  await page.getByRole('link', { name: 'All problems' }).click()
  await expect(page.getByRole('link', { name: title })).toHaveAttribute('href', type)
  expect((await page.goto(`${stack().url}/docs/problems/nothing`))?.status()).toBe(404)
  await page.context().close()
})

test('methods of other protocols are answered with 405 and those that there are', async () => {
  for (const [start, allow] of [
    ['TRACE /api/v1/phones', 'GET, POST, HEAD, OPTIONS'],
    ['PROPFIND /api/v1/phones/2001', 'GET, PATCH, DELETE, HEAD, OPTIONS'],
    ['PURGE /api/v1/openapi.json', 'GET, HEAD, OPTIONS'],
    ['TRACE /', 'GET, HEAD, POST, OPTIONS'],
    ['TRACE /api/health', 'GET, HEAD, POST, OPTIONS'],
  ] as const) {
    const answer = await send(start)
    expect(answer.status, start).toBe(405)
    expect(answer.body).toContain('"method_not_allowed"')
    expect(answer.headers).toContain(`allow: ${allow.toLowerCase()}\r\n`)
  }
})

test('an address with slashes too many leads to the one without', async () => {
  for (const path of ['/api/v1//phones', '//api/v1/phones', '/api/v1/phones/']) {
    const answer = await send(`GET ${path}`)
    expect(answer, path).toMatchObject({ status: 308 })
    expect(answer.headers).toContain('location: /api/v1/phones\r\n')
  }
})
