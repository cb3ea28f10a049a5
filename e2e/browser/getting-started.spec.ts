import type { Locator, Page } from '@playwright/test'
import type { Launched } from '../../runtime/launch/launch.ts'
import { type Pbx, type Phone, startPbx, startPhone } from '../../sandbox/index.ts'
import { startWebService } from '../support/web-service.ts'
import { expectNoViolationsInBoth } from './axe.ts'
import { expect as expectSoon, signIn, strangerTest, test as signedIn } from './fixtures.ts'
import { webWithoutWorker } from './second-web.ts'
import { admin, frontDesk, stack } from './stack.ts'
import { startEmpty } from './start-empty.ts'

// From `npm start` with nothing in it to the first person at a desk, with its own PBX, database and worker.
const expect = expectSoon.configure({ timeout: 20_000 })

/** Hot Desk as it is started for the first time. */
interface Fresh {
  pbx: Pbx
  hotDesk: Launched
  phone: (number: string) => Promise<Phone>
}

const test = strangerTest.extend<object, { fresh: Fresh }>({
  fresh: [
    async ({}, use) => {
      const pbx = await startPbx({ version: 22, ringSeconds: 3, briefSounds: true })
      const { hotDesk, stop } = await startEmpty(pbx)
      const phones: Phone[] = []
      const phone = async (number: string) => {
        const started = await startPhone({ pbx, number })
        phones.push(started)
        return started
      }
      await use({ pbx, hotDesk, phone })
      await Promise.all(phones.map((one) => one.stop()))
      await stop()
      await pbx.remove()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ fresh }, use) => use(fresh.hotDesk.url),
})

test.describe.configure({ mode: 'serial' })

const step = (page: Page, name: string): Locator => page.getByRole('region', { name })
const isDone = async (page: Page, name: string) =>
  expect(step(page, name).getByText('Done', { exact: true })).toBeVisible()
const menu = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Getting started' })

async function createAccount(page: Page, { hotDesk }: Fresh): Promise<void> {
  await page.goto(`/setup?code=${hotDesk.setupCode ?? ''}`)
  await page.getByLabel('Name', { exact: true }).fill(admin.name)
  await page.getByLabel('User name').fill(admin.username)
  await page.getByLabel('Password').fill(admin.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Getting started', level: 1 })).toBeVisible()
}

async function dialIn({ pbx }: Fresh, phone: Phone, pin: string): Promise<void> {
  pbx.forgetPrompts('2001')
  await phone.dial('*111001')
  await pbx.waitForPrompt('2001', 'agent-pass', 20_000)
  await phone.sendDigits(pin)
}

test('from the first account to the first log-in, which ticks itself off', async ({ page, fresh }) => {
  test.setTimeout(180_000)

  await test.step('a PBX that is away is named with its cure, and found by itself', async () => {
    await fresh.pbx.kill()
    await createAccount(page, fresh)
    const pbx = step(page, 'Reach the PBX')
    await expect(pbx.getByText('Hot Desk is not connected to the PBX.')).toBeVisible()
    await expect(pbx.getByText(/^AMI: /)).toBeVisible()
    await expect(pbx.getByText('What to do:').first()).toBeVisible()
    await expect(pbx.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expectNoViolationsInBoth(page, 'getting started, PBX away')
    await fresh.pbx.start()
    await isDone(page, 'Reach the PBX')
    await expect(pbx).toContainText('Connected')
  })

  await test.step('the codes are found as the PBX has them', async () => {
    await isDone(page, 'Find the codes that people dial')
    await expect(step(page, 'Find the codes that people dial')).toContainText('*11 logs in, *12 logs out.')
    await expect(page.getByText('2 of 4 steps are done.')).toBeVisible()
  })

  await test.step('the first desks are chosen from what the PBX has', async () => {
    await step(page, 'Choose the first desks').getByRole('link', { name: 'Choose desks' }).click()
    await page.waitForURL(/\/phones\/add/)
    const candidate = (number: string) => page.locator(`[data-candidate="${number}"]`)
    await expect(async () => {
      // Their names are read a few at a time.
      await page.reload()
      await expect(candidate('2003')).toContainText('Desk 2003', { timeout: 2_000 })
    }).toPass()
    await page.getByRole('searchbox').fill('desk 200')
    await expect(candidate('3001')).toHaveCount(0)
    await page.getByRole('checkbox', { name: 'Select 2001' }).click()
    await page.getByRole('checkbox', { name: 'Select 2003' }).click({ modifiers: ['Shift'] })
    await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Add 3 phones' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Add 3 phones' }).click()
    await expect(page.getByRole('heading', { name: 'Getting started', level: 1 })).toBeVisible()
    await isDone(page, 'Choose the first desks')
    await expect(step(page, 'Choose the first desks')).toContainText('3 desks in the pool.')
  })

  const login = step(page, 'Log in for the first time')
  const phone = await test.step('a desk that is plugged in is named', async () => {
    await expect(login.getByText('No desk is registered with the PBX yet.')).toBeVisible()
    await expectNoViolationsInBoth(page, 'getting started, no desk registered')
    const plugged = await fresh.phone('2001')
    await expect(login.getByText('Dial *11 on Desk 2001 (2001) now.')).toBeVisible()
    await expectNoViolationsInBoth(page, 'getting started, waiting')
    return plugged
  })

  await test.step('board and menu lead here until it is done', async () => {
    await page.goto('/')
    await expect(page.getByText('Nobody has logged in at a desk yet.')).toBeVisible()
    await menu(page).click()
    await expect(login).toBeVisible()
  })

  await test.step('a wrong PIN is named, with where it was', async () => {
    await dialIn(fresh, phone, '9999#')
    await expect(login.getByText(/^Login at Desk 2001 refused: .*PIN/)).toBeVisible()
    await phone.hangup()
  })

  await test.step('the first log-in says who and where', async () => {
    await dialIn(fresh, phone, '4711#')
    await isDone(page, 'Log in for the first time')
    await expect(login).toContainText('Alice Archer (1001) is logged in at Desk 2001 (2001).')
    await expect(page.getByRole('status').filter({ hasText: '4 of 4 steps are done.' })).toBeVisible()
    await expectNoViolationsInBoth(page, 'getting started, done')
    await page.getByRole('link', { name: 'Open the board' }).click()
    await expect(page.locator('[data-desk="2001"]')).toContainText('Alice Archer')
    await expect(page.getByText('Nobody has logged in at a desk yet.')).toBeHidden()
    await expect(menu(page)).toBeHidden()
  })
})

test('it is gone through by the keyboard alone, and fits a small phone', async ({ page, fresh }) => {
  await signIn(page, admin)
  await fresh.pbx.kill()
  await page.goto('/getting-started')
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  await page.getByRole('main').focus()
  for (let presses = 0; presses < 5; presses++) {
    if (await again.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(again).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Trying…' })).toBeFocused()
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await fresh.pbx.start()
  await isDone(page, 'Reach the PBX')
})

signedIn('it can be taken out of the menu, and is for administrators alone', async ({ adminPage: page, browser }) => {
  await page.goto('/getting-started')
  await page.getByRole('button', { name: 'Take it out of the menu' }).click()
  await page.getByRole('button', { name: 'Put it back into the menu' }).click()
  await expect(page.getByRole('button', { name: 'Take it out of the menu' })).toBeVisible()
  const other = await browser.newContext({ baseURL: stack().url })
  const front = await other.newPage()
  await signIn(front, frontDesk)
  await expect(menu(front)).toBeHidden()
  await front.goto('/getting-started')
  await expect(front.getByRole('heading', { name: 'This page is for administrators' })).toBeVisible()
  await other.close()
})

signedIn('while the telephone service is away, it says so and waits', async ({ page }) => {
  signedIn.setTimeout(180_000)
  const settings = await webWithoutWorker()
  const web = await startWebService(settings)
  const url = settings.HOTDESK_URL
  try {
    const { csrfToken } = (await (await page.request.get(`${url}/api/auth/csrf`)).json()) as { csrfToken: string }
    const form = { username: admin.username, password: admin.password, csrfToken, json: 'true' }
    await page.request.post(`${url}/api/auth/callback/credentials`, { form })
    await page.goto(`${url}/getting-started`)
    const pbx = step(page, 'Reach the PBX')
    await expect(pbx.getByRole('listitem').filter({ hasText: 'Telephone service' })).toContainText('Not running')
    await expect(pbx.getByRole('button', { name: 'Try again' })).toBeVisible()
  } finally {
    await web.stop()
  }
})
