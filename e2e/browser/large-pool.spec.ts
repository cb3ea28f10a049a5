import type { Route } from '@playwright/test'
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
  expect(html).toContain('5,000 phones')
  await page.goto('/phones')
  await boardIsLive(page)
  await expect(page.getByText('250 desks have no emergency caller ID.')).toBeVisible()
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '5001')
  expect(await page.locator('[data-phone]').count()).toBeLessThan(80)
  await expectNoViolations(page, 'a large pool')
})

test('its stream does not carry the pool', async ({ page }) => {
  const [response] = await Promise.all([page.waitForResponse(/\/api\/board\/stream/), page.goto('/phones')])
  await boardIsLive(page)
  expect(new URL(response.url()).search).toBe('?desks=changed')
})

test('its search finds a phone by its number, its label or who is there', async ({ page }) => {
  await page.goto('/phones')
  await boardIsLive(page)
  await page.keyboard.press('/')
  await page.keyboard.type(deskNumber(4_321))
  await expect(page.locator('[data-phone]')).toHaveText([/Desk 4322/])
  await expect(page.getByText('1 phone', { exact: true })).toBeVisible()
  await expect(page).toHaveURL(/\?search=24321$/)
  // Who opens the address sees the phone without the stream.
  await page.route(/\/api\/board\/stream/, (route) => route.abort())
  await page.reload()
  await expect(page.locator('[data-phone]')).toHaveText([/Desk 4322/])
  await expect(page.getByText('Reconnecting, last updated')).toBeVisible()
  await page.unroute(/\/api\/board\/stream/)
  await boardIsLive(page)
  await page.getByRole('searchbox').fill('desk 17 floor')
  await expect(page.locator('[data-phone]').first()).toContainText('Desk 17')
  await page.getByRole('searchbox').fill('nobody has this')
  await page.getByRole('button', { name: 'Show all phones' }).click()
  await expect(page.locator(`[data-phone="${deskNumber(0)}"]`)).toBeVisible()
})

test('what is typed is there at once, however long the server takes', async ({ page }) => {
  await page.goto('/phones')
  await boardIsLive(page)
  const held: Route[] = []
  await page.route(/\/phones\?/, (route) => void held.push(route))
  await page.keyboard.press('/')
  await page.keyboard.type('person 12')
  await expect(page.getByRole('searchbox')).toHaveValue('person 12')
  await expect(page.getByText('5,000 phones', { exact: true })).toBeVisible()
  await expect.poll(() => held.length).toBeGreaterThan(0)
  // What is held goes on as well.
  await page.unroute(/\/phones\?/)
  await expect(page).toHaveURL(/search=person\+12$/)
  await expect(page.locator('[data-phone]').first()).toBeVisible()
})

test('the end of a long list is its last page, and can be edited there', async ({ page }) => {
  await page.goto('/phones')
  await boardIsLive(page)
  const pages = page.getByRole('navigation', { name: 'Pages' })
  await expect(pages).toContainText('1 to 50 of 5,000 phones')
  await pages.getByRole('button', { name: 'Next' }).click()
  await expect(page.locator(`[data-phone="${deskNumber(50)}"]`)).toBeVisible()
  await expect(page).toHaveURL(/\?page=2$/)
  await page.reload()
  await expect(pages).toContainText('51 to 100 of 5,000 phones')
  await page.goto('/phones?page=100')
  await boardIsLive(page)
  await expect(page.locator(`[data-phone="${deskNumber(phones - 1)}"]`)).toHaveAttribute('aria-rowindex', '5001')
  await expect(pages.getByRole('button', { name: 'Next' })).toBeDisabled()
  const before = page.locator(`[data-phone="${deskNumber(phones - 2)}"]`)
  await before.getByRole('button', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Label').fill('By the door')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(before).toContainText('By the door')
  await expect(before.getByRole('button', { name: 'Edit' })).toBeFocused()
  // Another order begins with its first page.
  await page.getByLabel('Sort by').selectOption('By label')
  await expect(pages).toContainText('1 to 50 of 5,000 phones')
  await expect(page.locator('[data-phone]').first()).toContainText('By the door')
})

test('what is selected on one page stays selected on the next', async ({ page }) => {
  await page.goto('/phones')
  await boardIsLive(page)
  const bar = page.getByRole('region', { name: 'Selection' })
  await page.getByRole('checkbox', { name: 'Select Desk 1', exact: true }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('checkbox', { name: 'Select Desk 51', exact: true }).check()
  await expect(bar).toContainText('2 selected')
  await page.getByRole('button', { name: 'Previous' }).click()
  await expect(page.getByRole('checkbox', { name: 'Select Desk 1', exact: true })).toBeChecked()
})

test('all that match can be moved at once, whatever page they are on, and back', async ({ page, large }) => {
  await page.goto('/phones?search=desk+1&sort=label')
  await boardIsLive(page)
  const bar = page.getByRole('region', { name: 'Selection' })
  const total = await large.db.phone.count({ where: { label: { startsWith: 'Desk 1' } } })
  await page.getByRole('checkbox', { name: 'Select Desk 1', exact: true }).check()
  await bar.getByRole('button', { name: /^Select all/ }).click()
  const countOf = async () => Number(/([\d,]+) selected/.exec((await bar.textContent()) ?? '')?.[1]?.replace(',', ''))
  await expect.poll(countOf).toBeGreaterThanOrEqual(total)
  const selected = await countOf()
  const shown = `${selected.toLocaleString('en')} phones`
  await bar.getByRole('button', { name: 'Move', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `Move ${shown} to a location` })
  await dialog.getByLabel('Location').fill('Attic')
  await dialog.getByRole('button', { name: `Move ${shown}` }).click()
  const inAttic = () => large.db.phone.count({ where: { location: { name: 'Attic' } } })
  await expect.poll(inAttic).toBe(selected)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(inAttic).toBe(0)
  expect(await large.db.phone.count({ where: { location: { name: 'Floor 1' } } })).toBe(50)
})
