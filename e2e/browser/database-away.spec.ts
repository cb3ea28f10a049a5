import { type Proxy, startProxy } from '../../sandbox/proxy.ts'
import { startWebService } from '../support/web-service.ts'
import { logEverybodyOut, logIn, poolIs } from './api.ts'
import { boardIsLive, desk, expect, signIn, signInWithoutPage, strangerTest } from './fixtures.ts'
import { pool } from './pool.ts'
import { secondWeb } from './second-web.ts'
import { admin, frontDesk, stack } from './stack.ts'

/** A web app whose way to PostgreSQL can be broken. */
interface Broken {
  url: string
  database: Proxy
}

const test = strangerTest.extend<object, { broken: Broken }>({
  broken: [
    async ({}, use) => {
      const { databaseUrl } = stack()
      const database = await startProxy(Number(new URL(databaseUrl).port))
      const throughProxy = Object.assign(new URL(databaseUrl), { port: String(database.port) }).href
      const settings = await secondWeb({ DATABASE_URL: throughProxy })
      const web = await startWebService(settings)
      await use({ url: settings.HOTDESK_URL, database })
      database.heal()
      await web.stop()
      await database.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ broken }, use) => use(broken.url),
})

test.beforeAll(() => poolIs(pool))
test.beforeEach(() => logEverybodyOut())
test.afterEach(({ broken }) => broken.database.heal())

const inTime = { timeout: 5_000 }

test('the board says that it is not live, and catches up by itself', async ({ page, broken }) => {
  await signIn(page, frontDesk)
  await boardIsLive(page)
  broken.database.blackhole()
  await expect(page.getByText(/^Reconnecting, last updated \d/)).toBeVisible(inTime)
  await logIn('2001', '1001')
  await expect(desk(page, '2001')).toContainText('Available')
  broken.database.heal()
  await expect(desk(page, '2001')).toContainText('1001', { timeout: 15_000 })
  await expect(page.getByText('Reconnecting')).toBeHidden()
})

test('every page says what to do, and comes back by itself', async ({ page, broken }) => {
  test.slow()
  await signInWithoutPage(page, admin)
  for (const [path, heading] of [
    ['/phones', 'Phones'],
    ['/people', 'People'],
    ['/activity', 'Activity'],
    ['/reports', 'Reports'],
    ['/settings/walls', 'Walls'],
  ] as const) {
    broken.database.blackhole()
    await page.goto(path, inTime)
    await expect(page.getByRole('heading', { name: 'The database does not answer' }), path).toBeVisible(inTime)
    broken.database.heal()
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible({ timeout: 15_000 })
  }
})

test('an import says so, and the file need not be chosen again', async ({ page, broken }) => {
  await signInWithoutPage(page, admin)
  await page.goto('/phones/import')
  const file = { name: 'desks.csv', mimeType: 'text/csv', buffer: Buffer.from('number,label\n2001,Front\n') }
  await page.getByLabel(/Choose a CSV file/).setInputFiles(file)
  await expect(page.locator('[data-line="2"]')).toHaveAttribute('data-fate', 'change')
  broken.database.blackhole()
  await page.getByRole('button', { name: 'Import 1' }).click()
  await expect(page.getByText('The database cannot be reached.')).toBeVisible(inTime)
  broken.database.heal()
  await expect(async () => {
    await page.getByRole('button', { name: 'Import 1' }).click()
    await expect(page).toHaveURL(/\/phones$/, { timeout: 5_000 })
  }).toPass()
  await expect(page.getByRole('row', { name: /2001.*Front/ })).toBeVisible()
})

test('an action says that the database is away', async ({ page, broken }) => {
  await logIn('2001', '1001')
  await signIn(page, frontDesk)
  await desk(page, '2001').getByRole('button', { name: 'Log out' }).click()
  broken.database.blackhole()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByText('The database cannot be reached.')).toBeVisible(inTime)
})

test('the API and a sign-in are answered in time, and the process is well', async ({ request, broken, page }) => {
  await page.goto('/sign-in')
  broken.database.blackhole()
  const headers = { Authorization: `Bearer ${stack().token}` }
  for (const accept of ['application/json', 'text/event-stream']) {
    const answer = await request.get('/api/v1/events', { headers: { ...headers, Accept: accept }, ...inTime })
    expect(await answer.json()).toMatchObject({ status: 503, code: 'database_away' })
  }
  expect((await request.get('/api/health', inTime)).status()).toBe(200)
  const ready = await request.get('/api/ready', inTime)
  expect(ready.status()).toBe(503)
  expect(await ready.json()).toMatchObject({ parts: { database: 'down', worker: 'up' } })
  await page.getByLabel('User name').fill(frontDesk.username)
  await page.getByLabel('Password').fill(frontDesk.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('The database cannot be reached.')).toBeVisible(inTime)
})
