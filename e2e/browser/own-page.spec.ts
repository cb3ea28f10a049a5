import { devices, type Page } from '@playwright/test'
import { api, logIn, occupant, poolIs } from './api.ts'
import { expectNoViolationsInBoth } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { sql } from './sql.ts'

// As it is used: on the phone in somebody's pocket, which has scanned the code on a desk.
const { viewport, userAgent, hasTouch, isMobile } = devices['iPhone 13']
test.use({ viewport, userAgent, hasTouch, isMobile })

const atDesk = (number: string) => `/me?pbx=main&desk=${number}`
const here = (page: Page) => page.getByRole('region', { name: 'Where you are' })

const switchOwnPage = (ownPage: boolean) => api('PATCH', '/settings/ownPage', { ownPage })
const takeovers = (takeover: string) => api('PATCH', '/settings/access', { takeover })

test.beforeAll(() => poolIs(pool))
test.beforeEach(() => switchOwnPage(true))
test.afterEach(async () => {
  await switchOwnPage(false)
  await takeovers('allowed')
  for (const table of ['pin_tries', 'pin_locks', 'failed_attempts']) await sql(`DELETE FROM ${table}`)
})

async function signIn(page: Page, address: string, extension = '1001', pin = '4711'): Promise<void> {
  await page.goto(address)
  await enter(page, extension, pin)
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}

async function enter(page: Page, extension: string, pin: string): Promise<void> {
  await page.getByLabel('Extension').fill(extension)
  await page.getByLabel('PIN').fill(pin)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('somebody who has scanned a desk logs in there, and out again, without typing at the phone', async ({ page }) => {
  await page.goto(atDesk('2001'))
  await expectNoViolationsInBoth(page, 'signed out')
  await signIn(page, atDesk('2001'))
  await expect(page.getByRole('heading', { name: 'Alice Archer' })).toBeVisible()
  await expect(here(page)).toContainText('You are not logged in at a desk.')
  await expectNoViolationsInBoth(page, 'a desk that is available')
  await page.getByRole('button', { name: 'Log in at Reception 1' }).click()
  await expect(here(page)).toContainText('You are logged in at')
  await expect(here(page)).toContainText('Reception 1')
  expect(await occupant('2001')).toBe('1001')
  await expectNoViolationsInBoth(page, 'logged in')

  await page.goto(atDesk('2002'))
  await expect(page.getByText('Its phone is not registered.')).toBeVisible()
  await page.getByRole('button', { name: 'Move here from Reception 1' }).click()
  await expect(here(page)).toContainText('Reception 2')
  await expect(page.getByRole('listitem').filter({ hasText: 'Reception 1 (2001)' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Log out of Reception 2' }).click()
  await expect(here(page)).toContainText('You are not logged in at a desk.')
  expect(await occupant('2002')).toBeNull()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('it is in the activity that it was done at their own page', async ({ adminPage: page }) => {
  await signIn(page, atDesk('2001'))
  await page.getByRole('button', { name: 'Log in at Reception 1' }).click()
  await expect(here(page)).toContainText('You are logged in at')
  await page.goto('/activity')
  await expect(page.getByText('Alice Archer (1001) logged in at Reception 1, at their own page').first()).toBeVisible()
  await expect(page.getByText(/Alice Archer \(1001\) signed in to their own page from 127/).first()).toBeVisible()
})

test('five wrong PINs lock, say until when, and can be released', async ({ page }) => {
  await page.goto('/me')
  for (let time = 1; time < 5; time++) {
    await enter(page, '1001', `000${time}`)
    await expect(page.getByRole('alert').filter({ hasText: 'Extension or PIN is wrong.' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
  }
  await enter(page, '1001', '0005')
  const locked = page.getByRole('alert').filter({ hasText: /Too many wrong PINs. None is accepted here until \d/ })
  await expect(locked).toBeVisible()
  await enter(page, '1001', '4711')
  await expect(locked).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden()
  const { locks } = (await api('GET', '/pin-locks')) as { locks: { extension: string; phone: string }[] }
  expect(locks).toEqual([expect.objectContaining({ extension: '1001', phone: 'web 127.0.0.1' })])
  await api('DELETE', '/pin-locks?extension=1001')
  await enter(page, '1001', '4711')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
})

test('a desk that is taken is taken over only by somebody who says so, and not where it may not be', async ({
  page,
}) => {
  await logIn('2001', '1002')
  await signIn(page, atDesk('2001'))
  await expect(page.getByText('Bob Baker is logged in here since')).toBeVisible()
  await page.getByRole('button', { name: 'Log in here instead' }).click()
  await expectNoViolationsInBoth(page, 'the question before a takeover')
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(await occupant('2001')).toBe('1002')

  await takeovers('refused')
  await page.getByRole('button', { name: 'Log in here instead' }).click()
  await page.getByRole('button', { name: 'Take over' }).click()
  await expect(
    page.getByText('Somebody is logged in at this desk, and it may not be taken over. Choose another one.'),
  ).toBeVisible()
  expect(await occupant('2001')).toBe('1002')

  await takeovers('allowed')
  await page.getByRole('button', { name: 'Log in here instead' }).click()
  await page.getByRole('button', { name: 'Take over' }).click()
  await expect(here(page)).toContainText('Reception 1')
  expect(await occupant('2001')).toBe('1001')
})

test('nobody is logged out whom the person has not seen', async ({ page }) => {
  await signIn(page, atDesk('2001'))
  await logIn('2001', '1002')
  await page.getByRole('button', { name: 'Log in at Reception 1' }).click()
  await expect(page.getByText('Somebody else was quicker.')).toBeVisible()
  await expect(page.getByText('Bob Baker is logged in here since')).toBeVisible()
  expect(await occupant('2001')).toBe('1002')
})

test('switched off, it says so, and everybody is signed out', async ({ page }) => {
  await signIn(page, '/me')
  await switchOwnPage(false)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Own pages are switched off' })).toBeVisible()
  await expectNoViolationsInBoth(page, 'switched off')
})

test('a code of a desk that is gone says so', async ({ page }) => {
  await signIn(page, atDesk('2999'))
  await expect(page.getByText('There is no hot desk 2999 here.')).toBeVisible()
})

test('opens nothing but itself', async ({ page }) => {
  await signIn(page, '/me')
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in$/)
  for (const address of ['/api/board/stream', '/api/search?search=a', '/api/pool', '/api/v1/phones'])
    expect((await page.request.get(address)).status(), address).toBe(401)
  const cookies = await page.context().cookies()
  expect(cookies.find(({ name }) => name === 'hotdesk-me')).toMatchObject({ path: '/me', httpOnly: true })
})

test('an administrator switches it on in the settings', async ({ adminPage: page }) => {
  await switchOwnPage(false)
  await page.goto('/settings/own-pages')
  const section = page.getByRole('region', { name: 'Own pages' })
  await section.getByLabel('People may use their own page').check()
  await section.getByRole('button', { name: 'Save own pages' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  await page.goto('/me')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})
