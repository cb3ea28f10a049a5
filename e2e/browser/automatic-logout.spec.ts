import type { Page } from '@playwright/test'
import { api, logIn, occupant, poolIs } from './api.ts'
import { expectNoViolations } from './axe.ts'
import { boardIsLive, desk, expect, test } from './fixtures.ts'
import { pool } from './pool.ts'

test.beforeAll(() => poolIs(pool))
test.afterEach(async () => {
  const { rules } = (await api('GET', '/logout-rules')) as { rules: { id: string }[] }
  for (const { id } of rules) await api('DELETE', `/logout-rules/${id}`)
})

const section = (page: Page) => page.getByRole('region', { name: 'Automatic logout' })
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
const everybody = `Everybody is logged out at 20:00 every day (${zone}).`

test('everybody at eight in the evening is two clicks, and the board says so at once', async ({
  adminPage: page,
  context,
}) => {
  await logIn('2001', '1001')
  const board = await context.newPage()
  await board.goto('/')
  await boardIsLive(board)
  await expect(desk(board, '2001')).not.toContainText('Logs out')
  await page.goto('/settings/automatic-logout')
  await expect(section(page)).toContainText('everybody stays until they log out')
  await section(page).getByRole('button', { name: 'Add a rule' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(everybody)
  await dialog.getByRole('button', { name: 'Save rule' }).click()
  await expect(section(page)).toContainText(everybody)
  await expect(desk(board, '2001')).toContainText(/Logs out at .*: everybody/)
  await expectNoViolations(page, 'settings with a rule of automatic logout')
  await section(page)
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(section(page)).not.toContainText(everybody)
  await expect(desk(board, '2001')).not.toContainText('Logs out')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(section(page)).toContainText(everybody)
  await expect(desk(board, '2001')).toContainText('Logs out')
  await expectNoViolations(board, 'a board')
  expect(await occupant('2001')).toBe('1001')
})

test('a rule says what it does while it is made, and what is missing at its field', async ({ adminPage: page }) => {
  await logIn('2003', '1002')
  await page.goto('/settings/automatic-logout')
  await section(page).getByRole('button', { name: 'Add a rule' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Who').selectOption('Everybody at a location')
  await dialog.getByRole('button', { name: 'Save rule' }).click()
  await expect(dialog.getByLabel('Location')).toHaveAccessibleDescription(/Name a location/)
  await dialog.getByLabel('Location').selectOption('First floor')
  for (const day of ['Saturday', 'Sunday']) await dialog.getByLabel(day).uncheck()
  await dialog.getByLabel('Time zone').fill('Europe/Berlin')
  const says = 'Everybody at First floor is logged out at 20:00 Monday to Friday (Europe/Berlin).'
  await expect(dialog).toContainText(says)
  await expectNoViolations(page, 'the form of a rule of automatic logout')
  await dialog.getByRole('button', { name: 'Save rule' }).click()
  await expect(section(page)).toContainText(says)
  await page.goto('/')
  await expect(desk(page, '2003')).toContainText('location First floor')
})

test('a person may stay', async ({ adminPage: page }) => {
  await api('POST', '/logout-rules', { level: 'pbx', rule: { clock: 'duration', minutes: 480 } })
  await logIn('2001', '1001')
  await logIn('2002', '1002')
  await page.goto('/settings/automatic-logout')
  await section(page).getByRole('button', { name: 'Add a rule' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Who').selectOption('A person, wherever they are')
  await dialog.getByLabel('Extension').fill('1001')
  await dialog.getByLabel('When').selectOption('Never: they stay until they log out')
  await dialog.getByRole('button', { name: 'Save rule' }).click()
  await expect(section(page)).toContainText('Extension 1001 stays until they log out')
  await page.goto('/')
  await expect(desk(page, '2001')).toContainText('Stays until they log out: extension 1001')
  await expect(desk(page, '2002')).toContainText(/Logs out at .*: everybody/)
})
