import type { Browser, Page } from '@playwright/test'
import { startWebService } from '../support/web-service.ts'
import { api, logIn, poolIs } from './api.ts'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { planned, removeFloors, three } from './floors.ts'
import { pool } from './pool.ts'
import { secondWeb } from './second-web.ts'
import { stack } from './stack.ts'

test.beforeAll(() => poolIs(pool))
test.afterEach(async () => {
  const { walls } = (await api('GET', '/walls')) as { walls: { id: string }[] }
  for (const { id } of walls) await api('DELETE', `/walls/${id}`)
  await removeFloors()
})

type Added = { id: string; path: string }
const add = (more: object = {}) => api('POST', '/walls', { name: 'Entrance', ...more }) as Promise<Added>

/** A browser in which nobody has signed in, as large as a television. */
async function screen(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: stack().url, viewport: { width: 1920, height: 1080 } })
  const page = await context.newPage()
  await page.goto(address)
  return page
}
const line = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

/** In pixels. */
const sizeOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => parseFloat(getComputedStyle(element).fontSize))

test('an administrator makes a link, and the screen it is opened on shows who is where, live', async ({
  adminPage: page,
  browser,
}) => {
  await page.goto('/settings/walls')
  await page.getByRole('button', { name: 'Add wall' }).click()
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Entrance')
  await page.getByLabel('Ground floor').check()
  await page.getByRole('button', { name: 'Add wall' }).last().click()
  const link = await page.getByLabel('Link', { exact: true }).inputValue()
  await expectNoViolations(page, 'the new link')
  await page.getByRole('button', { name: 'Done' }).click()
  const list = page.getByRole('list', { name: 'Walls' })
  await expect(list).toContainText('Ground floor, with first names and initials, 15 seconds each.')
  await expect(list).toContainText('No screen has shown it yet.')

  const wall = await screen(browser, link)
  await expect(wall.getByRole('heading', { name: 'Ground floor' })).toBeVisible()
  expect(wall.url()).toBe(`${stack().url}/wall`)
  await expect(wall.getByText('Live', { exact: true })).toBeVisible()
  await expect(wall.getByText('1 desk available')).toBeVisible()
  await logIn('2001', '1001')
  await expect(line(wall, 'Alice A.')).toContainText('Reception 1', { timeout: 10_000 })
  await expect(wall.getByText('available')).toBeHidden()
  await wall.reload()
  await expect(line(wall, 'Alice A.')).toBeVisible()
  await page.reload()
  await expect(list).toContainText('Last seen')
  await wall.context().close()
})

test('can be read from far away, in light and dark, and never scrolls', async ({ browser }) => {
  await logIn('2001', '1001')
  await logIn('2002', '1002')
  const { path } = await add({ names: 'full', locations: ['Ground floor'] })
  for (const theme of ['light', 'dark'])
    for (const [width, height] of [
      [1920, 1080],
      [1080, 1920],
      [1280, 720],
      [390, 844],
    ] as const) {
      const wall = await screen(browser, path.replace('#', `?theme=${theme}#`))
      await wall.setViewportSize({ width, height })
      await expect(line(wall, 'Alice Archer')).toBeVisible()
      const isOfFullSize = Math.min(width, height) === 1080
      if (isOfFullSize) expect(await sizeOf(wall, '.wall-name')).toBeGreaterThanOrEqual(46)
      if (isOfFullSize) expect(await sizeOf(wall, '.wall-state')).toBeGreaterThanOrEqual(26)
      const overflow = await wall.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement
        return [scrollWidth - innerWidth, scrollHeight - innerHeight]
      })
      expect(Math.max(...overflow), `${width}×${height}`).toBeLessThanOrEqual(0)
      await expectNoViolations(wall, `${theme} ${width}×${height}`)
      await wall.context().close()
    }
})

test('goes through its locations, one after the other', async ({ browser }) => {
  await logIn('2001', '1001')
  await logIn('2003', '1002')
  const { path } = await add({ seconds: 5 })
  const wall = await screen(browser, path)
  await expect(wall.getByRole('heading', { name: 'First floor' })).toBeVisible()
  await expect(wall.getByText(/^Page \d of 2$/)).toBeAttached()
  await expect(wall.getByRole('heading', { name: 'Ground floor' })).toBeVisible({ timeout: 10_000 })
  await expect(wall.getByRole('heading', { name: 'First floor' })).toBeVisible({ timeout: 10_000 })
  await wall.context().close()
})

const spot = (page: Page, name: string) => page.locator('.wall-spot').filter({ hasText: name })

test('shows the plans of its locations in turn, in light and dark, where somebody says so', async ({
  adminPage: page,
  browser,
}) => {
  const id = await planned(three)
  await logIn('2001', '1001')
  await logIn('2003', '1002')
  const { path } = await add({ locations: ['Ground floor'], seconds: 5 })
  await page.goto('/settings/walls')
  await page.getByRole('button', { name: 'Edit Entrance' }).click()
  await page.getByLabel('Floor plans').check()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('list', { name: 'Walls' })).toContainText('initials and floor plans, 5 seconds each.')
  for (const theme of ['light', 'dark']) {
    const wall = await screen(browser, path.replace('#', `?theme=${theme}#`))
    await expect(wall.getByRole('heading', { name: 'Ground floor', exact: true })).toBeVisible()
    await expect(wall.getByRole('heading', { name: 'Ground floor, Hall' })).toBeVisible({ timeout: 10_000 })
    await expect(spot(wall, 'Alice A.')).toContainText('Reception 1')
    expect(await sizeOf(wall, '.wall-spot-word')).toBeGreaterThanOrEqual(25)
    expect(await wall.locator('.wall-picture').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
    // That desk stands on the same plan, and its location is not shown here.
    await expect(wall.locator('.wall-spot')).toHaveCount(2)
    await expectNoViolations(wall, `a plan on a wall, ${theme}`)
    await wall.setViewportSize({ width: 1080, height: 1920 })
    await expect(spot(wall, 'Alice A.')).toBeInViewport({ ratio: 1 })
    await expect(wall.getByRole('heading', { name: 'Ground floor', exact: true })).toBeVisible({ timeout: 10_000 })
    const answer = await wall.request.get('/wall/now')
    expect(await answer.text()).not.toMatch(/Archer|Window desk/)
    await wall.context().close()
  }
  const nobody = await browser.newContext({ baseURL: stack().url })
  expect((await nobody.request.get(`/wall/plans/${id}/x`)).status()).toBe(401)
  await nobody.close()
})

test('never has a name that it does not show', async ({ browser }) => {
  await logIn('2001', '1001')
  const { path } = await add({ names: 'hidden' })
  const wall = await screen(browser, path)
  await expect(line(wall, 'Reception 1')).toContainText('Taken')
  const answer = await wall.request.get('/wall/now')
  expect(await answer.text()).not.toMatch(/Alice|Archer|1001/)
  await wall.context().close()
})

test('a link that is revoked while it shows says so, and takes everything away', async ({
  adminPage: page,
  browser,
}) => {
  await logIn('2001', '1001')
  const { path } = await add()
  const wall = await screen(browser, path)
  await expect(line(wall, 'Alice A.')).toBeVisible()
  await page.goto('/settings/walls')
  await page.getByRole('button', { name: 'Revoke the link of Entrance' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke link' }).click()
  await expect(page.getByText('The link of Entrance is revoked.')).toBeVisible()
  await expect(wall.getByRole('heading', { name: 'This link was revoked' })).toBeVisible({ timeout: 10_000 })
  await expect(wall.getByText('Alice')).toBeHidden()
  await wall.reload()
  await expect(wall.getByRole('heading', { name: 'This link was revoked' })).toBeVisible()
  const another = await add()
  await wall.goto(another.path)
  await expect(line(wall, 'Alice A.')).toBeVisible({ timeout: 10_000 })
  await wall.context().close()
})

test('opens nothing else', async ({ browser }) => {
  const { path } = await add()
  const wall = await screen(browser, path)
  await expect(wall.getByText('Live', { exact: true })).toBeVisible()
  await wall.goto('/')
  await expect(wall).toHaveURL(/\/sign-in$/)
  for (const address of ['/api/board/stream', '/api/search?search=a', '/api/pool', '/api/v1/phones'])
    expect((await wall.request.get(address)).status(), address).toBe(401)
  await wall.goto('/wall')
  await expect(wall.getByText('Live', { exact: true })).toBeVisible()
  await wall.context().close()
})

test('a screen without a link says what to do', async ({ browser }) => {
  const wall = await screen(browser, '/wall')
  await expect(wall.getByRole('heading', { name: 'This screen has no link yet' })).toBeVisible()
  await wall.context().close()
})

test('outlives a restart of the server, and says how old it is meanwhile', async ({ browser }) => {
  test.slow()
  await logIn('2001', '1001')
  const settings = await secondWeb()
  const web = await startWebService(settings)
  const { path } = await add()
  const wall = await screen(browser, settings.HOTDESK_URL + path)
  await expect(line(wall, 'Alice A.')).toBeVisible()
  await web.stop()
  await expect(wall.getByText(/^Reconnecting, last updated \d/)).toBeVisible({ timeout: 20_000 })
  await expect(line(wall, 'Alice A.')).toBeVisible()
  await logIn('2003', '1001')
  const again = await startWebService(settings)
  await expect(wall.getByText('Live', { exact: true })).toBeVisible({ timeout: 20_000 })
  // That desk is on another page of the wall, whose turn comes.
  await expect(line(wall, 'Alice A.')).toContainText('Window desk', { timeout: 20_000 })
  await wall.context().close()
  await again.stop()
})
