import { poolIs } from './api.ts'
import { expectNoViolationsInBoth } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { pool } from './pool.ts'

// 2007 has no emergency caller ID; the PBX has no device 7777 or 7778.
const lacking = ['2007', '7777', '7778'].map((number) => ({ number, label: '', location: '' }))

test.beforeEach(() => poolIs([...pool, ...lacking]))
test.afterEach(() => poolIs(pool))

test('an administrator sees what is wrong, with its cure, and that it is mended', async ({ adminPage: page }) => {
  test.setTimeout(60_000)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Health check' }).click()
  await expect(page.getByText('Nothing has been checked yet')).toBeVisible()
  await page.getByRole('button', { name: 'Run' }).click()
  const problems = page.getByRole('region', { name: 'Problems' })
  await expect(problems.getByText('2 phones have no device on the PBX')).toBeVisible({ timeout: 20_000 })
  await expect(problems.getByText('7777, 7778')).toBeVisible()
  await expect(problems.getByText('Create it on the PBX, or remove the phone from the pool.')).toBeVisible()
  const warnings = page.getByRole('region', { name: 'Warnings' })
  await expect(warnings.getByText(/^Phone 2007: .* no emergency caller ID/)).toBeVisible()
  await expect(page.getByText(/^Last run .* by Ada Admin: 1 problem/)).toBeVisible()
  await page.getByText('What is fine').click()
  await expect(page.getByText(/^AMI: login accepted/)).toBeVisible()
  await expectNoViolationsInBoth(page, '/health-check')

  await poolIs(pool)
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(problems).toBeHidden({ timeout: 20_000 })
  await expect(page.getByText(/^Last run .*: no problems, /)).toBeVisible()
})

test('it is for administrators alone', async ({ frontDeskPage: page }) => {
  await page.goto('/health-check')
  await expect(page.getByRole('heading', { name: 'Health check' })).toBeHidden()
})

test('one PBX is tested where it is set up', async ({ adminPage: page }) => {
  await page.goto('/settings/pbxes')
  await page.getByRole('button', { name: 'Test Main' }).click()
  const dialog = page.getByRole('dialog', { name: 'Test of Main' })
  await expect(dialog.getByText('2 phones have no device on the PBX')).toBeVisible({ timeout: 20_000 })
  await expectNoViolationsInBoth(page, 'the test of a PBX')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
})
