import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test as base } from '@playwright/test'
import { NpmDemo } from '../support/npm-demo.ts'
import { PhoneOnPage } from '../support/phone-on-page.ts'
import { expectNoViolations } from './axe.ts'
import { boardIsLive, signInOnPage } from './fixtures.ts'
import { heardBy, listenIn } from './listen-in.ts'

/** One demo for all tests of this file. */
const test = base.extend<object, { demo: NpmDemo }>({
  demo: [
    async ({}, use) => {
      const directory = mkdtempSync(join(tmpdir(), 'hotdesk-demo-'))
      // Started by root the database runs as somebody else, who has to get through to its rows.
      chmodSync(directory, 0o711)
      const demo = new NpmDemo(directory)
      await demo.runs()
      await use(demo)
      await new NpmDemo(directory, ['--stop']).ended()
      rmSync(directory, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.signIn().url),
})

// The phones of the demo's page, in a real browser: somebody with a mouse, and the board that follows.
test.describe.configure({ timeout: 120_000 })
test.use({ viewport: { width: 1500, height: 1000 } })

const boardDesk = (page: Page, number: string) =>
  page.frameLocator('iframe[title=Board]').locator(`[data-desk="${number}"]`)

const signIn = (page: Page, demo: NpmDemo) =>
  signInOnPage(page, { username: 'admin', password: demo.signIn().password })

async function openPhones(page: Page, demo: NpmDemo): Promise<[corner: PhoneOnPage, standing: PhoneOnPage]> {
  await listenIn(page)
  await signIn(page, demo)
  await page.goto('/demo/phones')
  const phones: [PhoneOnPage, PhoneOnPage] = [new PhoneOnPage(page, '2003'), new PhoneOnPage(page, '2005')]
  for (const phone of phones) await phone.is('ready')
  return phones
}

test('when the first page opens, eight phones are registered and three people are at their desks', async ({
  page,
  demo,
}) => {
  await signIn(page, demo)
  for (const name of ['Carol Carter', 'Dave Draper', 'Erin Evans'])
    await expect(page.getByText(name).first()).toBeVisible()
  await expect(page.locator('[data-desk]')).toHaveCount(8)
  await expect(page.locator('[data-desk]').filter({ hasText: 'Not registered' })).toHaveCount(0)
})

test('a newcomer logs in with the mouse, is called from the other phone, and logs out', async ({ page, demo }) => {
  const [corner, standing] = await openPhones(page, demo)
  // The board in its frame is another page, with its own landmarks.
  await expectNoViolations(page, '/demo/phones', ['iframe'])

  await corner.call('*11')
  await corner.is('talking')
  await expect.poll(() => heardBy(page), { message: 'the voice that asks for the extension' }).toBeGreaterThan(0)
  await expect(corner.caption).toContainText('Please enter your agent number')
  await corner.press('1001#4711#')
  await corner.is('ready')
  await expect(boardDesk(page, '2003')).toContainText('Alice Archer')

  await standing.call('1001')
  await corner.is('ringing')
  await expect(corner.screen).toContainText('Dave Draper 1004')
  await corner.push('Answer')
  for (const phone of [corner, standing]) await phone.is('talking')
  for (const number of ['2003', '2005']) await expect(boardDesk(page, number)).toContainText('In a call')
  await standing.push('Hang up')
  for (const phone of [corner, standing]) await phone.is('ready')

  await corner.call('*12')
  await expect(boardDesk(page, '2003')).not.toContainText('Alice Archer')
  await corner.is('ready')
})

test('keys that are pressed before the PBX listens are not lost, and the keyboard dials too', async ({
  page,
  demo,
}) => {
  const [corner] = await openPhones(page, demo)
  await page.getByRole('region', { name: 'Phone 2003' }).getByRole('button', { name: '1', exact: true }).focus()
  await page.keyboard.type('*11c1002#4712#')
  await expect(boardDesk(page, '2003')).toContainText('Bob Baker', { timeout: 15_000 })
  await corner.is('ready')
})

test('a message lights the lamp of the person who sits there', async ({ page, demo }) => {
  const [corner, standing] = await openPhones(page, demo)
  const lamp = page.getByRole('region', { name: 'Phone 2003' }).locator('[data-lamp]')
  await expect(lamp).toHaveAttribute('data-lamp', 'off')
  await standing.call('1002')
  await corner.is('ringing')
  await corner.push('Decline')
  await standing.is('talking')
  // The mailbox says that somebody is away, and records what comes after its tone.
  await expect.poll(() => standing.screen.textContent(), { timeout: 30_000 }).toMatch(/0:1[5-9]/)
  await standing.push('Hang up')
  await expect(lamp).toHaveAttribute('data-lamp', 'on', { timeout: 15_000 })
})

test('the board and every other page load nothing of the phones', async ({ page, demo }) => {
  const scripts: string[] = []
  page.on('response', async (response) => {
    if (/\.js(\?|$)/.test(response.url())) scripts.push(await response.text().catch(() => ''))
  })
  await signIn(page, demo)
  await boardIsLive(page)
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.some((script) => script.includes('JsSIP'))).toBe(false)
})
