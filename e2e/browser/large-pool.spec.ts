import { signIn } from '../../bench/web/account.ts'
import { deskNumber, fillBoard } from '../../bench/web/desks.ts'
import { startWebApp, type WebApp } from '../../bench/web/web-app.ts'
import { expectNoViolations } from './axe.ts'
import { boardIsLive, expect, strangerTest } from './fixtures.ts'

const phones = 5_000

/** A web app on another database, with a pool that no PBX here has. */
const test = strangerTest.extend<object, { large: WebApp & { cookie: string } }>({
  large: [
    async ({}, use) => {
      const web = await startWebApp(() => undefined)
      await fillBoard(web.db, phones)
      await use({ ...web, cookie: await signIn(web.db, web.url, 'admin') })
      await web.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ large }, use) => use(large.url),
})

test.beforeEach(async ({ context, large: { url, cookie } }) => {
  const pairs = cookie.split('; ').map((pair) => pair.split('='))
  await context.addCookies(pairs.map(([name = '', ...value]) => ({ name, value: value.join('='), url })))
})

test('a large pool is a small page, which says how many phones there are', async ({ page, request, large }) => {
  const html = await (await request.get('/phones', { headers: { Cookie: large.cookie } })).text()
  expect(html.length).toBeLessThan(100_000)
  expect(html).toContain('5000 phones')
  await page.goto('/phones')
  await boardIsLive(page)
  await expect(page.getByText('250 desks have no emergency caller ID.')).toBeVisible()
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '5001')
  expect(await page.locator('[data-phone]').count()).toBeLessThan(80)
  await expectNoViolations(page, 'a large pool')
})

test('its search finds a phone by its number, its label or who is there', async ({ page }) => {
  await page.goto('/phones')
  await boardIsLive(page)
  await page.keyboard.press('/')
  await page.keyboard.type(deskNumber(4_321))
  await expect(page.locator('[data-phone]')).toHaveText([/Desk 4322/])
  await expect(page.getByText('1 phone', { exact: true })).toBeVisible()
  await expect(page).toHaveURL(/\?search=24321$/)
  // The server searches too: who opens the address sees the phone before the stream has begun.
  await page.route('/api/board/stream', (route) => route.abort())
  await page.reload()
  await expect(page.locator('[data-phone]')).toHaveText([/Desk 4322/])
  await expect(page.getByText('4999 more phones appear when this page is connected again.')).toBeVisible()
  await page.unroute('/api/board/stream')
  await boardIsLive(page)
  await page.getByRole('searchbox').fill('desk 17 floor')
  await expect(page.locator('[data-phone]').first()).toContainText('Desk 17')
  await page.getByRole('searchbox').fill('nobody has this')
  await page.getByRole('button', { name: 'Show all phones' }).click()
  await expect(page.locator(`[data-phone="${deskNumber(0)}"]`)).toBeVisible()
})

test('the end of a long list is drawn when somebody goes there, and can be edited', async ({ page }) => {
  await page.goto('/phones')
  await boardIsLive(page)
  await expect(page.locator(`[data-phone="${deskNumber(2_500)}"]`)).toHaveCount(0)
  const last = page.locator(`[data-phone="${deskNumber(phones - 1)}"]`)
  await expect(async () => {
    await page.keyboard.press('End')
    await expect(last).toBeInViewport({ timeout: 500 })
  }).toPass()
  const before = page.locator(`[data-phone="${deskNumber(phones - 2)}"]`)
  await before.getByRole('button', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Label').fill('By the door')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(before).toContainText('By the door')
  await expect(before.getByRole('button', { name: 'Edit' })).toBeFocused()
})
