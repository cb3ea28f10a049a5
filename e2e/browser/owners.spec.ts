import { changePhone, logIn, occupant, poolIs } from './api.ts'
import { boardIsLive, desk, expect, test } from './fixtures.ts'
import { pool } from './pool.ts'

test.beforeEach(() => poolIs(pool))

test('an owner is set in the form, and is at their desk on the board whenever no guest is', async ({
  adminPage: page,
}) => {
  await page.goto('/phones')
  await page.getByRole('button', { name: 'Edit Window desk' }).click()
  const owner = page.getByRole('dialog').getByLabel('Owner')
  await expect(owner).toHaveAccessibleDescription(/logged in here automatically/)
  await owner.fill('1001')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row', { name: /2003.*1001/ })).toBeVisible()
  await page.getByRole('link', { name: 'Board' }).click()
  await boardIsLive(page)
  const row = desk(page, '2003')
  await expect(row).toContainText(/Alice Archer.*Owner/)
  await logIn('2003', '1002')
  await expect(row).toContainText(/Bob Baker.*Guest.*Owner: Alice Archer \(1001\)/)
  await row.getByRole('button', { name: /Log out/ }).click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('the desk goes back to its owner, Alice Archer (1001)')
  await question.getByRole('button', { name: 'Log out' }).click()
  await expect(row).toContainText(/Alice Archer.*Owner/)
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await expect(
    page.getByText('Alice Archer (1001) was logged in automatically at Window desk, their own desk').first(),
  ).toBeVisible()
})

test('an owner who is logged out of their own desk stays out, as the question says', async ({ adminPage: page }) => {
  await changePhone('2003', { owner: '1001' })
  await expect.poll(() => occupant('2003')).toBe('1001')
  await page.goto('/')
  await boardIsLive(page)
  await desk(page, '2003')
    .getByRole('button', { name: /Log out/ })
    .click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('their own desk stays free until they log in again')
  await question.getByRole('button', { name: 'Log out' }).click()
  await expect(desk(page, '2003')).toHaveCount(0)
  await page.getByRole('searchbox').fill('archer')
  await expect(desk(page, '2003')).toContainText(/Nobody logged in.*Owner: Alice Archer \(1001\)/)
  await expect(desk(page, '2001')).toHaveCount(0)
})

test('nobody owns two desks: the form names the other one', async ({ adminPage: page }) => {
  await changePhone('2003', { owner: '1001' })
  await page.goto('/phones')
  await page.getByRole('button', { name: 'Edit Reception 1' }).click()
  const owner = page.getByRole('dialog').getByLabel('Owner')
  await owner.fill('Anna')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(owner).toHaveAccessibleDescription(/Use the extension of one person/)
  await owner.fill('1001')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(owner).toHaveAccessibleDescription(/1001 already owns desk 2003/)
})
