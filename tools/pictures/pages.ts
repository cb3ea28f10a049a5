import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import sharp from 'sharp'
import type { DemoBrowser, Look } from './demo-browser.ts'
import { addFloor } from './floor.ts'

/** The pages of the dashboard, by the name of their pictures. */
const pages: Record<string, string> = {
  board: '/',
  people: '/people',
  person: '/people/main/1004',
  desk: '/desks/main/2003',
  phones: '/phones',
  'add-phones': '/phones/add',
  'import-phones': '/phones/import',
  labels: '/phones/labels',
  locations: '/phones/locations',
  plans: '/plans',
  activity: '/activity',
  reports: '/reports',
  access: '/access',
  settings: '/settings',
  routing: '/settings/routing',
  'automatic-logout': '/settings/automatic-logout',
  walls: '/settings/walls',
  webhooks: '/settings/webhooks',
  tokens: '/settings/tokens',
  'health-check': '/health-check',
  accounts: '/accounts',
  account: '/account',
  'getting-started': '/getting-started',
}

/** A desktop, a tablet, a phone. */
const sizes = [
  { width: 1366, height: 850 },
  { width: 820, height: 1100 },
  { width: 390, height: 844 },
]

/** Takes each page in each size, in light and dark; the names of the files. */
export async function takePages(browser: DemoBrowser, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const plan = await addFloor(browser.demo)
  const all = { ...pages, plan, 'place-desks': `${plan}/edit` }
  const names: string[] = []
  for (const scheme of ['light', 'dark'] as const)
    for (const size of sizes) names.push(...(await takeLook(browser, folder, all, { ...size, scheme })))
  return names
}

function takeLook(browser: DemoBrowser, folder: string, all: Record<string, string>, look: Look): Promise<string[]> {
  return browser.withPage(look, async (page) => {
    const names: string[] = []
    for (const [name, path] of Object.entries(all)) {
      const file = `${name}-${look.width}-${look.scheme ?? 'light'}.webp`
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.evaluate(() => document.fonts.ready)
      await expect(page.getByText('Loading')).toBeHidden()
      const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
      await sharp(picture).webp({ quality: 60, effort: 6 }).toFile(join(folder, file))
      names.push(file)
    }
    return names
  })
}
