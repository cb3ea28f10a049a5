import { expectNoViolationsInBoth } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { stack } from './stack.ts'

const ask = (token: string) =>
  fetch(new URL('/api/v1/token', stack().url), { headers: { Authorization: `Bearer ${token}` } })

test('a token from its making to its end', async ({ adminPage: page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/settings/tokens')
  await page.getByRole('button', { name: 'Create token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Create token' }).click()
  await expect(dialog.getByLabel('Name')).toHaveAccessibleDescription(/Enter a name/)
  await dialog.getByLabel('Name').fill('Wallboard')
  await dialog.getByLabel(/^sessions: log people in and out/).check()
  await dialog.getByLabel('Valid for').selectOption('30 days')
  await expectNoViolationsInBoth(page, 'create a token')
  await dialog.getByRole('button', { name: 'Create token' }).click()
  const shown = dialog.getByLabel('The token')
  await expect(shown).toHaveValue(/^hd_[\w-]{43}$/)
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  const token = await page.evaluate(() => navigator.clipboard.readText())
  await expect(shown).toHaveValue(token)
  await dialog.getByRole('button', { name: 'Done' }).click()

  const answer = await ask(token)
  expect(await answer.json()).toMatchObject({ name: 'Wallboard', scopes: ['board', 'sessions'] })
  await page.reload()
  const row = page.getByRole('row').filter({ hasText: 'Wallboard' })
  await expect(row).toContainText('board, sessions')
  await expect(row).toContainText('by Ada Admin')
  await expect(row).toContainText('127.0.0.1')
  await expect(page.getByText(token)).toHaveCount(0)
  await expect(page.getByText(/^Changed by Ada Admin/)).toBeVisible()
  await expectNoViolationsInBoth(page, '/settings/tokens')

  await row.getByRole('button', { name: 'Revoke Wallboard' }).click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('log people in and out')
  await question.getByRole('button', { name: 'Revoke' }).click()
  // While it is open, the table behind it is hidden.
  await expect(question).toBeHidden()
  await expect(row).toHaveCount(0)
  expect((await ask(token)).status).toBe(401)
})
