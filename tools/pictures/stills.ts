import { join } from 'node:path'
import { expect } from '@playwright/test'
import { PhoneOnPage } from '../../e2e/support/phone-on-page.ts'
import type { DemoBrowser, Look } from './demo-browser.ts'

const wide = { width: 1366, height: 850 }

/** The pictures of single pages. */
const stills: readonly { name: string; path: string; look: Look }[] = [
  { name: 'board.png', path: '/', look: wide },
  { name: 'board-dark.png', path: '/', look: { ...wide, scheme: 'dark' } },
  { name: 'person.png', path: '/people/main/1004', look: wide },
]

/** Takes them while two people talk; their names. */
export async function takeStills(browser: DemoBrowser, folder: string): Promise<string[]> {
  await browser.withPage(wide, async (phones) => {
    await phones.goto('/demo/phones')
    const [corner, standing] = [new PhoneOnPage(phones, '2003'), new PhoneOnPage(phones, '2005')]
    for (const phone of [corner, standing]) await phone.is('ready')
    await corner.call('1004')
    await standing.is('ringing')
    await standing.push('Answer')
    await corner.is('talking')
    for (const { name, path, look } of stills)
      await browser.withPage(look, async (page) => {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.screenshot({ path: join(folder, name), animations: 'disabled' })
      })
    await corner.push('Hang up')
  })
  return stills.map(({ name }) => name)
}
