import { withClient } from '../../runtime/database/use-database.ts'
import { poolIs } from './api.ts'
import { expectNoViolationsInBoth } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { stack } from './stack.ts'

// 2007 has no emergency caller ID; the PBX has no device 7777 or 7778.
const lacking = ['2007', '7777', '7778'].map((number) => ({ number, label: '', location: '' }))

const sql = (text: string) => withClient(stack().databaseUrl, (client) => client.query(text))

test.beforeEach(async () => {
  await sql('DELETE FROM health_checks')
  await poolIs([...pool, ...lacking])
})
test.afterEach(() => poolIs(pool))

test('an administrator sees what is wrong, with its cure, and that it is mended', async ({ adminPage: page }) => {
  await page.goto('/')
  test.setTimeout(180_000)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Health check' }).click()
  // By itself, as there is no result yet.
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

test('a result that is old gives way to a new one as the page opens, a fresh one stays', async ({
  adminPage: page,
}) => {
  const startedAt = async () =>
    (await sql('SELECT started_at FROM health_checks')).rows.map((row: { started_at: Date }) =>
      row.started_at.getTime(),
    )
  await page.goto('/health-check')
  await expect(page.getByRole('button', { name: 'Run again' })).toBeEnabled({ timeout: 20_000 })
  const first = await startedAt()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Run again' })).toBeEnabled()
  expect(await startedAt()).toEqual(first)
  await sql(`UPDATE health_checks SET started_at = started_at - interval '11 minutes',
    finished_at = finished_at - interval '11 minutes'`)
  await page.reload()
  await expect.poll(startedAt).not.toEqual(first.map((at) => at - 660_000))
  await expect(page.getByRole('button', { name: 'Run again' })).toBeEnabled({ timeout: 20_000 })
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
