import { api, logIn, poolIs } from './api.ts'
import { expect, test } from './fixtures.ts'
import { pool } from './pool.ts'

test.beforeEach(() => poolIs(pool))

const candidate = (number: string) => `[data-candidate="${number}"]`

test('phones are chosen from those of the PBX, by a search, and added together', async ({ adminPage: page }) => {
  await page.goto('/phones')
  await page.getByRole('link', { name: 'Add phones' }).click()
  await expect(page.locator(candidate('2004'))).toContainText('Desk 2004')
  await expect(page.locator(candidate('2001'))).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Select 3001' }).check()
  await page.getByRole('searchbox').fill('desk')
  await expect(page.locator(candidate('3001'))).toHaveCount(0)
  await expect(page).toHaveURL(/search=desk/)
  await page.getByRole('checkbox', { name: 'Select 2004' }).click()
  await page.getByRole('checkbox', { name: 'Select 2006' }).click({ modifiers: ['Shift'] })
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Add 4 phones' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add 4 phones to the pool' })
  await dialog.getByLabel('Location').fill('South wing')
  await dialog.getByRole('button', { name: 'Add 4 phones' }).click()
  await expect(page.getByRole('row', { name: /2005.*Desk 2005.*South wing/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /3001.*Warehouse.*South wing/ })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '7 phones' })).toBeVisible()
})

test('those in the pool are shown where asked for, and cannot be chosen again', async ({ adminPage: page }) => {
  await page.goto('/phones/add')
  await page.getByRole('checkbox', { name: 'Show those in the pool' }).check()
  await expect(page.locator(candidate('2001'))).toContainText('In the pool')
  await expect(page.getByRole('checkbox', { name: 'Select 2001' })).toBeDisabled()
})

test('somebody’s own phone is not taken without a word', async ({ adminPage: page }) => {
  await logIn('2001', '1001')
  await page.goto('/phones/add')
  await expect(page.locator(candidate('1001'))).toContainText('Alice Archer’s own phone')
  await page.getByRole('checkbox', { name: 'Select 1001' }).check()
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Add 1 phone' }).click()
  await expect(page.getByRole('dialog')).toContainText('1001 is Alice Archer’s own phone.')
})

test('a phone that somebody else has added meanwhile is not changed', async ({ adminPage: page }) => {
  await page.goto('/phones/add')
  await page.getByRole('checkbox', { name: 'Select 2004' }).check()
  await api('POST', '/phones', { number: '2004', label: 'Theirs', location: '' })
  await page.getByRole('button', { name: 'Add 1 phone' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add 1 phone' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Somebody else has changed the pool meanwhile')
  await page.goto('/phones')
  await expect(page.getByRole('row', { name: /2004.*Theirs/ })).toBeVisible()
})

test('what the PBX does not have is said, and the way out is one button', async ({ adminPage: page }) => {
  await page.goto('/phones/add?search=nothing+like+it')
  await expect(page.getByRole('heading', { name: 'No phone matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all phones' }).click()
  await expect(page.locator(candidate('2004'))).toBeVisible()
})
