import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { api } from './api.ts'
import { expectNoViolationsInBoth } from './axe.ts'
import { expect, signIn, test } from './fixtures.ts'
import { admin, frontDesk, stack } from './stack.ts'

const folder = mkdtempSync(join(tmpdir(), 'hotdesk-updates-'))
test.afterAll(() => rmSync(folder, { recursive: true }))
test.afterEach(() => api('PATCH', '/settings/updates', { updatesFrom: null }))

function publish(version: string): string {
  const path = join(folder, `${version}.json`)
  const notes = 'https://hotdesk.example.com/releases'
  writeFileSync(path, JSON.stringify({ version, date: '2027-01-15', notes, security: true }))
  return path
}

const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'is available' })

/** The page that is loaded first asks, and does not wait for the answer. */
const seesNotice = (page: Page, version: string) =>
  expect(async () => {
    await page.goto('/')
    await expect(notice(page)).toContainText(`Hot Desk ${version} of January 15, 2027 is available`, { timeout: 1_000 })
  }).toPass()

test('administrators see a notice about a newer version once a source is set, until they dismiss it', async ({
  adminPage: page,
}) => {
  await page.goto('/')
  await expect(notice(page)).toBeHidden()
  await page.goto('/settings/updates')
  await expectNoViolationsInBoth(page, '/settings/updates')
  const field = page.getByLabel('File that names the newest version')
  await field.fill('http://example.com/latest.json')
  await page.getByRole('button', { name: 'Save updates' }).click()
  await expect(page.getByText(/^Use an address such as https/)).toBeVisible()
  await field.fill(publish('98.0.0'))
  await page.getByRole('button', { name: 'Save updates' }).click()
  await expect(page.getByText(/^Changed by Ada Admin/)).toBeVisible()

  await seesNotice(page, '98.0.0')
  await expect(notice(page)).toContainText('It closes a security hole')
  await expect(notice(page).getByRole('link', { name: 'What is new' })).toHaveAttribute('href', /^https:/)
  await expectNoViolationsInBoth(page, 'a newer version')
  await notice(page).getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice(page)).toBeHidden()
  await page.goto('/people')
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible()
  await expect(notice(page)).toBeHidden()

  await api('PATCH', '/settings/updates', { updatesFrom: publish('99.0.0') })
  await seesNotice(page, '99.0.0')
})

test('nobody else sees the notice', async ({ browser, frontDeskPage: page }) => {
  await api('PATCH', '/settings/updates', { updatesFrom: publish('97.0.0') })
  const context = await browser.newContext({ baseURL: stack().url })
  const administrators = await context.newPage()
  await signIn(administrators, admin)
  await seesNotice(administrators, '97.0.0')
  await page.goto('/')
  await expect(page.getByRole('button', { name: `Account of ${frontDesk.name}` })).toBeVisible()
  await expect(notice(page)).toBeHidden()
  await context.close()
})
