import { logIn, poolIs } from './api.ts'
import { expectNoViolationsInBoth } from './axe.ts'
import { boardIsLive, desk, expect, test } from './fixtures.ts'
import { pool } from './pool.ts'

test.beforeAll(() => poolIs(pool))

test('Ctrl K goes to a person by a few letters', async ({ frontDeskPage: page }) => {
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
