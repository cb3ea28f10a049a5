import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { NpmDemo } from '../support/npm-demo.ts'
import { expectNoViolations } from './axe.ts'
import { desk, signInOnPage } from './fixtures.ts'

// The phones of the demo's page, in a real browser: two people with a mouse, and the board that follows.
test.describe.configure({ mode: 'serial', timeout: 240_000 })

let directory: string
let demo: NpmDemo

test.beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hotdesk-demo-'))
  // Started by root the database runs as somebody else, who has to get through to its rows.
  chmodSync(directory, 0o711)
  demo = new NpmDemo(directory)
  await demo.runs()
})

test.afterAll(async () => {
  await new NpmDemo(directory, ['--stop']).ended()
  rmSync(directory, { recursive: true, force: true })
})

const phone = (page: Page, number: string) => page.getByRole('region', { name: `Phone ${number}` })
const screen = (page: Page, number: string) => phone(page, number).getByRole('status').first()
const board = (page: Page) => page.frameLocator('iframe[title=Board]').locator(':root')
const press = async (on: Locator, keys: string) => {
  for (const key of keys) await on.locator(`[data-key="${key}"]`).click()
}
const call = async (page: Page, from: string, number: string) => {
  await press(phone(page, from), number)
  await phone(page, from).getByRole('button', { name: 'Call' }).click()
}
const rests = (page: Page, number: string) => expect(screen(page, number)).toContainText('Ready', { timeout: 15_000 })

async function openPhones(page: Page): Promise<void> {
  const { url, password } = demo.signIn()
  await page.goto(url)
  await signInOnPage(page, { username: 'admin', password })
  await page.setViewportSize({ width: 1500, height: 1000 })
  await page.goto('/demo/phones')
  for (const number of ['2003', '2005']) await rests(page, number)
}

test.use({ baseURL: async ({}, use) => use(demo.signIn().url) })

test('when the first page opens, eight phones are registered and three people are at their desks', async ({ page }) => {
  const { url, password } = demo.signIn()
  await page.goto(url)
  await signInOnPage(page, { username: 'admin', password })
  for (const name of ['Carol Carter', 'Dave Draper', 'Erin Evans']) await expect(page.getByText(name).first()).toBeVisible()
  await expect(page.getByText('Not registered')).toHaveCount(0)
})

test('a newcomer logs in with the mouse, is called from the other phone, and logs out', async ({ page }) => {
  await openPhones(page)
  await expectNoViolations(page, '/demo/phones')

  await call(page, '2003', '*11')
  await expect(screen(page, '2003')).toHaveAttribute('data-phase', 'talking')
  // Nobody waits for the end of what is said.
  await press(phone(page, '2003'), '1001#4711#')
  await rests(page, '2003')
  await expect(board(page)).toContainText('Alice Archer')

  await call(page, '2005', '1001')
  await expect(screen(page, '2003')).toContainText('Dave Draper 1004')
  await expect(screen(page, '2003')).toContainText('is calling')
  await phone(page, '2003').getByRole('button', { name: 'Answer' }).click()
  for (const number of ['2003', '2005'])
    await expect(screen(page, number)).toHaveAttribute('data-phase', 'talking', { timeout: 15_000 })
  await expect.poll(() => hears(page)).toBe(true)
  await phone(page, '2005').getByRole('button', { name: 'Hang up' }).click()
  for (const number of ['2003', '2005']) await rests(page, number)

  await call(page, '2003', '*12')
  await rests(page, '2003')
  await expect(desk(page.frameLocator('iframe[title=Board]') as unknown as Page, '2003')).not.toContainText('Alice')
})
