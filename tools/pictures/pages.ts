import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import type { DemoBrowser, Look } from './demo-browser.ts'
import { prepare, type Prepared } from './prepare.ts'
import { restApiOf } from './rest-api.ts'

/** Pages by the name of their pictures. */
type Pages = Record<string, string>

const signedIn = ({ plan, location, webhook }: Prepared): Pages => ({
  board: '/',
  search: '/?search=carol',
  people: '/people',
  person: '/people/main/1004',
  'trivial-pins': '/people/pins',
  desk: '/desks/main/2003',
  phones: '/phones',
  'add-phones': '/phones/add',
  'import-phones': '/phones/import',
  labels: '/phones/labels',
  locations: '/phones/locations',
  location,
  plans: '/plans',
  plan,
  'place-desks': `${plan}/edit`,
  activity: '/activity',
  reports: '/reports',
  access: '/access',
  settings: '/settings',
  pbxes: '/settings/pbxes',
  routing: '/settings/routing',
  'automatic-logout': '/settings/automatic-logout',
  'free-desks': '/settings/free-desks',
  following: '/settings/following',
  pins: '/settings/pins',
  actions: '/settings/actions',
  'own-pages': '/settings/own-pages',
  walls: '/settings/walls',
  history: '/settings/history',
  updates: '/settings/updates',
  'sign-in-settings': '/settings/sign-in',
  webhooks: '/settings/webhooks',
  webhook,
  tokens: '/settings/tokens',
  'health-check': '/health-check',
  accounts: '/accounts',
  account: '/account',
  card: '/card',
  'getting-started': '/getting-started',
  'demo-phones': '/demo/phones',
  'not-found': '/nowhere',
})

const signedOut = ({ wall }: Prepared): Pages => ({ 'sign-in': '/sign-in', 'own-page': '/me', wall })

/** A desktop, a tablet, a phone. */
const sizes = [
  { width: 1366, height: 850 },
  { width: 820, height: 1100 },
  { width: 390, height: 844 },
]

/** Takes each page in each size, in light and dark; the names of the files. */
export async function takePages(browser: DemoBrowser, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const prepared = await prepare(restApiOf(browser.demo))
  const names: string[] = []
  for (const scheme of ['light', 'dark'] as const)
    for (const size of sizes) {
      const camera = new Camera(folder, { ...size, scheme })
      await browser.withStranger(camera.look, (page) => camera.takeAll(page, signedOut(prepared)))
      await browser.withPage(camera.look, async (page) => {
        await camera.takeAll(page, signedIn(prepared))
        await camera.takeMenu(page)
        await camera.takeOffline(page)
      })
      names.push(...camera.taken)
    }
  return names
}

class Camera {
  readonly taken: string[] = []

  constructor(
    private readonly folder: string,
    readonly look: Look,
  ) {}

  async takeAll(page: Page, pages: Pages): Promise<void> {
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByText('Loading')).toBeHidden()
      await this.take(page, name)
    }
  }

  async takeMenu(page: Page): Promise<void> {
    await page.goto('/')
    await expect(page.locator('[data-stream=live]')).toBeAttached()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('carol')
    await expect(page.getByRole('option').first()).toBeVisible()
    await this.take(page, 'command-menu')
  }

  async takeOffline(page: Page): Promise<void> {
    await page.goto('/activity')
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await page.context().setOffline(true)
    await page.goto('/phones')
    await expect(page.getByRole('heading', { name: 'Hot Desk cannot be reached' })).toBeVisible()
    await this.take(page, 'offline')
  }

  private async take(page: Page, name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready)
    const file = `${name}-${this.look.width}-${this.look.scheme ?? 'light'}.webp`
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
    await sharp(picture).webp({ quality: 60, effort: 6 }).toFile(join(this.folder, file))
    this.taken.push(file)
  }
}
