import { type Nginx, startNginx } from '../../sandbox/nginx.ts'
import { EventStream } from '../support/event-stream.ts'
import { startWebService } from '../support/web-service.ts'
import { logEverybodyOut, logIn, poolIs } from './api.ts'
import { boardIsLive, desk, expect, signInOnPage, strangerTest } from './fixtures.ts'
import { pool } from './pool.ts'
import { secondWeb } from './second-web.ts'
import { frontDesk, stack } from './stack.ts'

/** deploy/nginx/hotdesk.conf in a real nginx, in front of a web app as hotdesk-web.service runs it. */
const test = strangerTest.extend<object, { nginx: Nginx }>({
  nginx: [
    async ({}, use) => {
      const settings = await secondWeb({ HOTDESK_TRUSTED_PROXIES: '127.0.0.1,::1' })
      const nginx = await startNginx(Number(settings.HOTDESK_PORT))
      const web = await startWebService({ ...settings, HOTDESK_URL: nginx.url })
      await use(nginx)
      await web.stop()
      await nginx.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ nginx }, use) => use(nginx.url),
})

test.use({ ignoreHTTPSErrors: true })
test.beforeAll(() => poolIs(pool))
test.beforeEach(() => logEverybodyOut())

const authorization = () => ({ Authorization: `Bearer ${stack().token}` })
const follow = (nginx: Nginx, headers: Record<string, string> = {}) =>
  EventStream.open(`${nginx.url}/api/v1/events`, nginx.authority, { ...authorization(), ...headers })

test('the sign-in cookie is sent over https alone, and the board moves', async ({ page, context }) => {
  await signInOnPage(page, frontDesk)
  const cookie = (await context.cookies()).find(({ name }) => name.includes('session-token'))
  expect(cookie).toMatchObject({ name: '__Secure-next-auth.session-token', secure: true, httpOnly: true })
  await boardIsLive(page)
  await logIn('2001', '1001')
  await expect(desk(page, '2001')).toContainText('1001', { timeout: 2_000 })
})

test('events arrive within a second, unbuffered, and what was missed is replayed', async ({ nginx }) => {
  const first = await follow(nginx)
  await first.says(/heartbeat/, 1)
  await logIn('2001', '1001')
  await first.says(/event: session.started\n/, 1)
  const { lastId } = first
  first.close()
  await logIn('2002', '1002')
  const second = await follow(nginx, { 'Last-Event-ID': lastId })
  await second.says(/"extension":"1002"/, 1)
  expect(second.text).not.toContain('"extension":"1001"')
  second.close()
})

test('plain http leads to https, and to nothing else from then on', async ({ nginx, request }) => {
  const response = await request.get(nginx.plainUrl, { maxRedirects: 0 })
  expect(response.status()).toBe(301)
  expect(response.headers()['location']).toMatch(/^https:/)
  expect((await request.get('/sign-in')).headers()['strict-transport-security']).toBe('max-age=31536000')
})

test('who fails to sign in too often is stopped, whatever address they claim to have', async ({ request }) => {
  const csrf = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  // Nobody's account: the others of this run are needed by the tests that follow.
  const attempt = (address: string) =>
    request.post('/api/auth/callback/credentials', {
      headers: { 'X-Forwarded-For': address },
      form: { csrfToken: csrf.csrfToken, username: 'nobody', password: 'wrong', json: 'true' },
    })
  for (let last = 1; last <= 5; last++) expect((await attempt(`203.0.113.${last}`)).status()).toBe(401)
  const refused = await attempt('203.0.113.99')
  expect(refused.status()).toBe(429)
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0)
  expect(await refused.text()).toMatch(/too.{1,3}many.+wrong.+passwords/i)
})

test('nginx lets no flood of sign-ins through, and says so in the words of the page', async ({ page, request }) => {
  const flood = () =>
    Promise.all(Array.from({ length: 40 }, () => request.post('/api/auth/callback/credentials', { form: {} })))
  const refused = (await flood()).filter((answer) => answer.status() === 429)
  expect(refused.length).toBeGreaterThanOrEqual(10)
  for (const answer of refused) expect(answer.headers()['retry-after']).toBe('10')
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill('nobody')
  await page.getByLabel('Password').fill('wrong')
  // Every two seconds nginx lets one through again.
  await expect(async () => {
    await flood()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Wait 10 seconds' })).toBeVisible({ timeout: 2_000 })
  }).toPass()
})

test('readiness says that people can log in; metrics want their token', async ({ request }) => {
  await expect(async () => {
    expect(await (await request.get('/api/ready')).json()).toMatchObject({ status: 'ready' })
  }).toPass()
  expect((await request.get('/metrics')).status()).toBe(401)
})
