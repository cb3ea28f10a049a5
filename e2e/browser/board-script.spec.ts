import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { logEverybodyOut, logIn, poolIs } from './api.ts'
import { englishOnly, textsOf } from './catalogue.ts'
import { boardIsLive, desk, expect, signInWithoutPage, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { admin } from './stack.ts'

// A worker of the browser would hide from the test what is fetched.
test.use({ serviceWorkers: 'block' })
test.beforeAll(() => poolIs(pool))

/** Compressed, as it is sent. Bytes. */
const most = 200_000

const feed = (page: Page) => page.getByRole('region', { name: 'Recent activity' })

/** Every script that the page's HTML names, wherever; but for the one that only browsers of before 2018 fetch. */
async function scriptsOf(page: Page): Promise<{ path: string; bytes: number }[]> {
  const html = await (await page.request.get('/')).text()
  const named = html.replaceAll(/<script[^>]*\bnoModule[^>]*>/gi, '').matchAll(/static\/chunks\/[\w~.-]+\.js/g)
  const paths = [...new Set([...named].map(([path]) => path))]
  return Promise.all(
    paths.map(async (path) => {
      const response = await page.request.get(`/_next/${path}`)
      expect(response.status(), path).toBe(200)
      return { path, bytes: gzipSync(await response.body()).length }
    }),
  )
}

test('the board’s script is small', async ({ adminPage: page }) => {
  const scripts = (await scriptsOf(page)).toSorted((a, b) => b.bytes - a.bytes)
  expect(scripts.length).toBeGreaterThan(5)
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0)
  const largest = scripts.slice(0, 3).map(({ path, bytes }) => `${path}: ${bytes}`)
  expect(total, `bytes in ${scripts.length} scripts; the largest are\n${largest.join('\n')}\n`).toBeLessThan(most)
})

/** Holds back the scripts that have this in them. @returns lets them go */
async function holdBack(page: Page, text: string): Promise<{ held: () => number; release: () => void }> {
  let release: () => void = () => undefined
  let held = 0
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/_next\/static\/chunks\/[^/]+\.js/, async (route) => {
    const response = await route.fetch()
    if ((await response.text()).includes(text)) {
      held += 1
      await released
    }
    await route.fulfill({ response })
  })
  return { held: () => held, release }
}

/** In English, in the words that come after the board. */
const ofFeed = ', dialled at '

test('the feed is there at once, and goes on when its words have come', async ({ adminPage: page }) => {
  await logIn('2001', '1001')
  await logEverybodyOut()
  const words = await holdBack(page, ofFeed)
  await page.goto('/')
  await boardIsLive(page)
  await expect.poll(words.held).toBeGreaterThan(0)
  await expect(feed(page)).toContainText('(1001) was logged out of Reception 1')
  await logIn('2003', '1003')
  await expect(desk(page, '2003')).toContainText('1003')
  await expect(feed(page)).toContainText('(1001) was logged out of Reception 1')
  words.release()
  await expect(feed(page)).toContainText('(1003) logged in at')
})

test('what somebody does in the first second is answered, too', async ({ adminPage: page }) => {
  await logIn('2001', '1001')
  // What comes once the page is at rest does not come: only the first toast can bring it.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window)
    Object.assign(window, {
      setTimeout: (work: () => void, ms = 0) => (ms === 1_000 ? 0 : later(work, ms)),
    })
  })
  await page.goto('/')
  await boardIsLive(page)
  await desk(page, '2001').getByRole('button', { name: 'Log out' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Log out' }).click()
  await expect(page.locator('[data-sonner-toast]')).toContainText('logged out of Reception 1')
})

test('what was not done is said until somebody has read it', async ({ adminPage: page }) => {
  await logIn('2001', '1001')
  await page.clock.install()
  await page.goto('/')
  await boardIsLive(page)
  await desk(page, '2001').getByRole('button', { name: 'Log out' }).click()
  await page.route('/', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await page.getByRole('alertdialog').getByRole('button', { name: 'Log out' }).click()
  const said = page.locator('[data-sonner-toast]').filter({ hasText: 'is still logged in' })
  await expect(said).toBeVisible()
  await page.clock.runFor(20_000)
  await expect(said).toBeVisible()
  await said.getByRole('button', { name: 'Close notification' }).click()
  await expect(said).toBeHidden()
})

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })

  /** A problem, which the board does not say by itself. */
  const ofLater = 'Dieses Token ist abgelaufen.'

  test('the board waits for its own words, and not for those of every page', async ({ page }) => {
    const isEnglish = await englishOnly()
    await logIn('2001', '1001')
    await signInWithoutPage(page, admin)
    const words = await holdBack(page, ofLater)
    await page.goto('/')
    await boardIsLive(page)
    await expect.poll(words.held).toBeGreaterThan(0)
    expect((await textsOf(page)).filter(isEnglish)).toEqual([])
    // Everything that says more waits for the rest.
    await desk(page, '2001').getByRole('button', { name: 'Abmelden' }).click()
    await expect(page.getByRole('alertdialog')).toBeHidden()
    await page.getByRole('link', { name: 'Telefone', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Übersicht')
    words.release()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Telefone')
    expect((await textsOf(page)).filter(isEnglish)).toEqual([])
  })
})
