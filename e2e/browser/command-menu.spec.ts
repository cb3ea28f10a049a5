import type { Page } from '@playwright/test'
import { api, logEverybodyOut, logIn, occupant, poolIs } from './api.ts'
import { expectNoViolationsInBoth } from './axe.ts'
import { boardIsLive, desk, expect, test } from './fixtures.ts'
import { pool } from './pool.ts'

test.beforeAll(() => poolIs(pool))
test.afterEach(() => api('PATCH', '/settings/actions', { frontDeskLogsIn: false }))

/** Again where the page's script has not run yet, as just after another language was chosen. */
async function openMenu(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused({ timeout: 3_000 })
  }).toPass()
}

test('Ctrl K goes to a person by a few letters', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await logIn('2002', '1001')
  await page.keyboard.press('ControlOrMeta+k')
  const menu = page.getByRole('dialog', { name: 'Go to' })
  await expect(menu.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('arch')
  await expect(menu.getByRole('option', { name: 'Alice Archer (1001)' })).toContainText('Reception 2 (2002)')
  await expectNoViolationsInBoth(page, 'the command menu')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Alice Archer', level: 1 })).toBeVisible()
  await expect(menu).toBeHidden()
})

test('it goes to a desk, from the board and from elsewhere', async ({ frontDeskPage: page }) => {
  for (const from of ['/', '/activity']) {
    await page.goto(from)
    await page.getByRole('button', { name: 'Go to' }).click()
    await expect(page.getByRole('combobox', { name: 'Person, desk or page' })).toBeFocused()
    await page.keyboard.type('window')
    await page.getByRole('option', { name: 'Window desk (2003)' }).click()
    await expect(page.getByRole('heading', { name: 'Window desk', level: 1 })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Board', exact: true }).click()
  await expect(desk(page, '2001')).toBeVisible()
})

test('it goes to the pages that somebody may open', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Person, desk or page' })).toBeFocused()
  await expect(page.getByRole('option')).toHaveText([
    'Board',
    'People',
    'Phones',
    'Activity',
    'Floor plans',
    'Your account',
    'Print labels',
    'Colours: Light',
    'Colours: Dark',
    'Colours: As the device',
    'Language: Deutsch',
    'Language: Français',
    'Sign out',
  ])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/people$/)
})

test('it leads to what can be done for the person who was found', async ({ frontDeskPage: page }) => {
  await logIn('2002', '1001')
  await page.goto('/activity')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Person, desk or page' })).toBeFocused()
  await page.keyboard.type('arch')
  await page.getByRole('option', { name: 'Log out Alice Archer…' }).click()
  await expect(page.getByRole('alertdialog', { name: 'Log Alice Archer out of Reception 2?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/people\/main\/1001$/)
})

test('it says where somebody was last, and copies where somebody is', async ({ frontDeskPage: page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await logIn('2002', '1002')
  await logEverybodyOut()
  await logIn('2002', '1001')
  await page.goto('/activity')
  await openMenu(page)
  await page.keyboard.type('baker')
  await expect(page.getByRole('option', { name: 'Bob Baker (1002)' })).toContainText('Last at Reception 2 (2002) until')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('archer')
  await page.getByRole('option', { name: 'Copy “Alice Archer is at Reception 2 (2002)”' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Alice Archer is at Reception 2 (2002)')
})

test('the front desk moves people from it where the setting allows that, and only there', async ({
  frontDeskPage: page,
}) => {
  await logIn('2002', '1001')
  await page.goto('/activity')
  const move = page.getByRole('option', { name: 'Move Alice Archer…' })
  await openMenu(page)
  await page.keyboard.type('archer')
  await expect(page.getByRole('option', { name: 'Log out Alice Archer…' })).toBeVisible()
  await expect(move).toBeHidden()
  await page.keyboard.press('Escape')
  await api('PATCH', '/settings/actions', { frontDeskLogsIn: true })
  await openMenu(page)
  await page.keyboard.type('archer')
  await move.click()
  await expect(page.getByRole('dialog', { name: 'Move Alice Archer' })).toBeVisible()
})

test('somebody is logged in from wherever one is', async ({ adminPage: page }) => {
  await logEverybodyOut()
  await page.goto('/activity')
  await openMenu(page)
  await page.keyboard.type('log somebody')
  await page.getByRole('option', { name: 'Log somebody in…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Log somebody in' })
  await expect(dialog.getByRole('searchbox', { name: 'Person' })).toBeFocused()
  await page.keyboard.type('archer')
  await dialog.getByRole('radio', { name: 'Alice Archer (1001)' }).check()
  await dialog.getByRole('searchbox', { name: 'Desk' }).fill('window')
  await dialog.getByRole('radio', { name: 'Window desk (2003)' }).check()
  await dialog.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByText('Alice Archer is logged in at Window desk (2003).')).toBeVisible()
  expect(await occupant('2003')).toBe('1001')
})

test('it leads to the question at a free desk, and to the one for a location', async ({ adminPage: page }) => {
  await logEverybodyOut()
  await page.goto('/activity')
  await openMenu(page)
  await page.keyboard.type('window')
  await page.getByRole('option', { name: 'Log somebody in at Window desk…' }).click()
  await expect(page.getByRole('dialog', { name: 'Log somebody in at Window desk' })).toBeVisible()
  await page.keyboard.press('Escape')
  await openMenu(page)
  await page.keyboard.type('several')
  await page.getByRole('option', { name: 'Log out several…' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('This cannot be undone.')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/people$/)
})

test('an administrator runs the health check from it, and goes to a page of settings', async ({ adminPage: page }) => {
  await page.goto('/')
  await openMenu(page)
  await page.keyboard.type('run the health')
  await page.getByRole('option', { name: 'Run the health check' }).click()
  await expect(page.getByRole('heading', { name: 'Health check', level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible({ timeout: 60_000 })
  await openMenu(page)
  await page.keyboard.type('webhook')
  await page.getByRole('option', { name: 'Webhooks' }).click()
  await expect(page).toHaveURL(/\/settings\/webhooks$/)
})

test('it changes colours and language, and signs out', async ({ frontDeskPage: page }) => {
  await page.goto('/activity')
  await openMenu(page)
  await page.keyboard.type('dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveClass(/dark/)
  await openMenu(page)
  await page.keyboard.type('français')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-FR')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activité')
  await openMenu(page)
  await page.getByRole('option', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-US')
  await openMenu(page)
  await page.keyboard.type('sign out')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('it says when there is nothing of that name, and Escape closes it', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Person, desk or page' })).toBeFocused()
  await page.keyboard.type('zoe')
  await expect(page.getByText('No person, desk or page is called “zoe”.')).toBeVisible()
  await expectNoViolationsInBoth(page, 'the command menu without a match')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Go to' })).toBeHidden()
})
