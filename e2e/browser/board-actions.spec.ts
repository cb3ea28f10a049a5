import type { Page } from '@playwright/test'
import { api, logIn, occupant, poolIs } from './api.ts'
import { expectNoViolationsInBoth } from './axe.ts'
import { boardIsLive, desk, expect, filter, test } from './fixtures.ts'
import { pool } from './pool.ts'

test.beforeAll(() => poolIs(pool))
test.afterEach(() => api('PATCH', '/settings/actions', { frontDeskLogsIn: false }))

const groundFloor = (page: Page) => page.getByRole('region', { name: 'Ground floor' })
const menuOf = (page: Page) => groundFloor(page).getByRole('button', { name: 'Actions at Ground floor' })

test('somebody is logged in at a location, at one of its desks that are available', async ({ adminPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await menuOf(page).click()
  await page.getByRole('menuitem', { name: 'Log somebody in…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Log somebody in' })
  await dialog.getByRole('searchbox', { name: 'Person' }).fill('alice')
  await dialog.getByRole('radio', { name: 'Alice Archer (1001)' }).check()
  await dialog.getByRole('radio', { name: 'Reception 1 (2001)' }).check()
  await expectNoViolationsInBoth(page, 'log somebody in, on the board')
  await dialog.getByRole('button', { name: 'Log in' }).click()
  await expect(desk(page, '2001')).toContainText('Alice Archer')
  expect(await occupant('2001')).toBe('1001')
})

test('a desk that is available has a button for it', async ({ adminPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await filter(page, 'Available').click()
  await desk(page, '2001').getByRole('button', { name: 'Log somebody in at Reception 1' }).click()
  const dialog = page.getByRole('dialog', { name: 'Log somebody in at Reception 1' })
  await dialog.getByRole('searchbox', { name: 'Person' }).fill('1002')
  await dialog.getByRole('radio', { name: 'Bob Baker (1002)' }).check()
  await dialog.getByRole('button', { name: 'Log in' }).click()
  await expect.poll(() => occupant('2001')).toBe('1002')
})

test('M moves who is at the desk with the focus, or logs somebody in there', async ({ adminPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await desk(page, '2001').focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog', { name: 'Log somebody in at Reception 1' })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Person' })).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(desk(page, '2001')).toBeFocused()
  await logIn('2002', '1001')
  await desk(page, '2002').getByRole('link', { name: 'Alice Archer' }).focus()
  await page.keyboard.press('m')
  const move = page.getByRole('dialog', { name: 'Move Alice Archer' })
  await move.getByRole('radio', { name: 'Reception 1 (2001)' }).check()
  await move.getByRole('button', { name: 'Move' }).click()
  await expect.poll(() => occupant('2001')).toBe('1001')
})

test('everybody at a location is logged out, after a question with numbers', async ({ adminPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await logIn('2001', '1001')
  await logIn('2002', '1002')
  await logIn('2003', '1003')
  await expect(desk(page, '2002')).toContainText('1002')
  await menuOf(page).click()
  await page.getByRole('menuitem', { name: 'Log out everybody at Ground floor…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Log out 2 people in Ground floor?' })
  await expectNoViolationsInBoth(page, 'log out everybody, on the board')
  await dialog.getByRole('button', { name: 'Log out' }).click()
  await expect.poll(() => occupant('2001')).toBeNull()
  await expect.poll(() => occupant('2002')).toBeNull()
  expect(await occupant('2003')).toBe('1003')
})

test('the front desk is offered what it may, and nothing else', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await logIn('2002', '1002')
  await expect(desk(page, '2002')).toContainText('1002')
  await expect(menuOf(page)).toBeHidden()
  await desk(page, '2001').focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog')).toBeHidden()
  await api('PATCH', '/settings/actions', { frontDeskLogsIn: true })
  await page.reload()
  await menuOf(page).click()
  await expect(page.getByRole('menuitem', { name: 'Log somebody in…' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /Log out everybody/ })).toBeHidden()
})
