import { logIn, poolIs } from './api.ts'
import { expectNoViolationsInBoth } from './axe.ts'
import { boardIsLive, desk, expect, test } from './fixtures.ts'
import { pool } from './pool.ts'

test.use({ viewport: { width: 1600, height: 900 } })
test.beforeAll(() => poolIs(pool))

test('the person or desk that is chosen opens beside the board, live, and Escape closes it', async ({
  adminPage: page,
}) => {
  await page.goto('/')
  await logIn('2001', '1001')
  await boardIsLive(page)
  const link = desk(page, '2001').getByRole('link', { name: 'Alice Archer' })
  await link.click()
  const panel = page.getByRole('region', { name: 'Alice Archer (1001)' })
  await expect(panel.getByRole('heading', { name: 'Alice Archer (1001)' })).toBeFocused()
  await expect(panel).toContainText('Ground floor')
  await expect(page).toHaveURL(/\/$/)
  await expectNoViolationsInBoth(page, 'the panel beside the board')
  // Wherever they go.
  await logIn('2003', '1001')
  await expect(panel).toContainText('First floor')
  await panel.getByRole('button', { name: 'Move' }).click()
  await expect(page.getByRole('dialog', { name: 'Move Alice Archer' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(panel).toBeVisible()
  await panel.getByRole('heading').first().focus()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page.getByRole('region', { name: 'Recent activity' })).toBeVisible()
})

test('a desk is chosen by the keyboard, and its page is one step further', async ({ adminPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await desk(page, '2001').focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'Reception 1 (2001)' })
  await expect(panel).toContainText('Nobody: the desk is available')
  await page.keyboard.press('Escape')
  await expect(desk(page, '2001')).toBeFocused()
  await page.keyboard.press('Enter')
  await panel.getByRole('link', { name: 'Open the page' }).click()
  await expect(page.getByRole('heading', { name: 'Reception 1', level: 1 })).toBeVisible()
})

test('where the board has no room beside it the page opens', async ({ adminPage: page }) => {
  await page.goto('/')
  await page.setViewportSize({ width: 1366, height: 850 })
  await logIn('2001', '1001')
  await desk(page, '2001').getByRole('link', { name: 'Alice Archer' }).click()
  await expect(page.getByRole('heading', { name: 'Alice Archer', level: 1 })).toBeVisible()
})
