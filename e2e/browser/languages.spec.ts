import type { Page } from '@playwright/test'
import { logIn, poolIs } from './api.ts'
import { englishOnly, textsOf } from './catalogue.ts'
import { expect, signInWithoutPage, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { admin, frontDesk } from './stack.ts'

test.beforeAll(() => poolIs(pool))

const pages = [
  '/',
  '/?view=grid',
  '/phones',
  '/people',
  '/phones/add',
  '/phones/import',
  '/phones/labels',
  '/phones/locations',
  '/people/main/1001',
  '/desks/main/2001',
  '/activity',
  '/reports',
  '/access',
  '/settings',
  '/settings/routing',
  '/settings/tokens',
  '/health-check',
  '/settings/walls',
  '/accounts',
  '/settings/webhooks',
  '/account',
  '/me',
  '/nowhere',
]

/** What the sandboxed PBX calls its phones. */
const nameOnPbx = /^Desk \d+$/

const languageOfPage = async (page: Page) => (await page.locator('html').getAttribute('lang'))?.split('-')[0]

test.describe('a browser in German', () => {
  test.use({ locale: 'de-DE' })

  test('sees German, and another language where somebody chooses it, until they choose again', async ({ page }) => {
    await page.goto('/sign-in')
    await expect(page.getByRole('heading', { name: 'Am Dashboard anmelden' })).toBeVisible()
    expect(await languageOfPage(page)).toBe('de')
    await page.getByLabel('Sprache').selectOption('English')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await page.reload()
    expect(await languageOfPage(page)).toBe('en')
    await page.getByLabel('Language').selectOption('Français')
    await expect(page.getByRole('heading', { name: 'Connexion' })).toBeVisible()
    await page.getByLabel('Langue').selectOption('Deutsch')
    await expect(page.getByRole('heading', { name: 'Am Dashboard anmelden' })).toBeVisible()
  })

  test('gets the language that was chosen before the page’s script ran', async ({ page }) => {
    let arrives = () => {}
    const scripts = new Promise<void>((resolve) => (arrives = resolve))
    await page.route('**/_next/static/**/*.js', (route) => scripts.then(() => route.continue()))
    await page.goto('/sign-in', { waitUntil: 'commit' })
    await page.getByLabel('Sprache').selectOption('English')
    arrives()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  })

  test('has the choice on the account page, too', async ({ page }) => {
    await signInWithoutPage(page, admin)
    await page.goto('/account')
    await page.getByLabel('Sprache').selectOption('English')
    await expect(page.getByRole('heading', { name: 'Your account', level: 1 })).toBeVisible()
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Board', level: 1 })).toBeVisible()
  })

  test('answers programs in English', async ({ page }) => {
    const answer = await page.request.get('/api/v1/phones')
    expect(answer.status()).toBe(401)
    expect(await answer.text()).toMatch(/token/)
  })

  test('says nothing in English on any page, and everything fits', async ({ page }) => {
    // Some dozen pages, each narrow and wide, and scanned whole.
    test.slow()
    const isEnglish = await englishOnly()
    await logIn('2001', '1001')
    await signInWithoutPage(page, admin)
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 850 })
      for (const path of pages) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await languageOfPage(page), path).toBe('de')
        const english = (await textsOf(page)).filter((text) => isEnglish(text) && !nameOnPbx.test(text))
        expect.soft(english, path).toEqual([])
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThan(1)
      }
    }
  })

  test('reads in German that Hot Desk cannot be reached', async ({ page, context }) => {
    await signInWithoutPage(page, admin)
    await page.goto('/')
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await context.setOffline(true)
    await page.goto('/phones')
    await expect(page.getByRole('heading', { name: 'Hot Desk ist nicht erreichbar' })).toBeVisible()
    expect(await languageOfPage(page)).toBe('de')
    await context.setOffline(false)
  })
})

/** What is begun: the board, people, desks, plans and their own account, for those who are no administrators; the sign-ins. */
const pagesInFrench = [
  '/',
  '/?view=grid',
  '/people',
  '/people/main/1001',
  '/desks/main/2001',
  '/plans',
  '/activity',
  '/account',
]

test.describe('a browser in French', () => {
  test.use({ locale: 'fr-FR' })

  test('says nothing in English where somebody answers the telephone', async ({ page }) => {
    const isEnglish = await englishOnly('fr')
    await logIn('2001', '1001')
    const see = async (path: string) => {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await languageOfPage(page), path).toBe('fr')
      const english = (await textsOf(page)).filter((text) => isEnglish(text) && !nameOnPbx.test(text))
      expect.soft(english, path).toEqual([])
    }
    await see('/sign-in')
    await signInWithoutPage(page, frontDesk)
    for (const path of pagesInFrench) await see(path)
  })
})

/** A time zone in which it is five in the morning, or six soon. */
const earlyZone = () => {
  const offset = ((5 - new Date().getUTCHours() + 36) % 24) - 12
  return `Etc/GMT${offset < 0 ? '+' : '-'}${Math.abs(offset)}`
}

for (const { locale, today, dated } of [
  { locale: 'en-US', today: /^[56]:\d\d [AP]M$/, dated: /^[A-Z][a-z]{2} \d+, [56]:\d\d:\d\d [AP]M$/ },
  { locale: 'en-GB', today: /^0?[56]:\d\d$/, dated: /^\d+ [A-Z][a-z]+, 0[56]:\d\d:\d\d$/ },
  { locale: 'de-DE', today: /^0?[56]:\d\d$/, dated: /^\d+\. \p{L}+\.?, 0[56]:\d\d:\d\d$/u },
])
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale, timezoneId: earlyZone() })

    test('writes times as is usual there', async ({ page }) => {
      await logIn('2001', '1001')
      await signInWithoutPage(page, admin)
      await page.goto('/')
      await expect(page.locator('aside time').first()).toHaveText(today)
      await page.goto('/desks/main/2001')
      await expect(page.locator('li[id^=event-] time').first()).toHaveText(dated)
    })
  })
