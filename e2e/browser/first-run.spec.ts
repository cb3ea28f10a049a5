import { expectNoViolationsInBoth } from './axe.ts'
import { expect, strangerTest as test } from './fixtures.ts'
import { admin, frontDesk, stack } from './stack.ts'

// None is tried again: the first administrator can be created only once.
test.describe.configure({ mode: 'serial', retries: 0 })

test('somebody without the setup code cannot take over a fresh installation', async ({ page }) => {
  await page.goto('/setup?code=wrong')
  await page.getByLabel('Name', { exact: true }).fill('Mallory')
  await page.getByLabel('User name').fill('mallory')
  await page.getByLabel('Password').fill('long enough to be accepted')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText(/code/i).and(page.getByRole('alert'))).toBeVisible()
  await expectNoViolationsInBoth(page, 'setup')
})

test('the first administrator creates an account and lands where to begin', async ({ page }) => {
  await page.goto(`/setup?code=${stack().setupCode}`)
  await page.getByLabel('Name', { exact: true }).fill(admin.name)
  await page.getByLabel('User name').fill(admin.username)
  await page.getByLabel('Password').fill(admin.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Getting started', level: 1 })).toBeVisible()
})

test('the setup is closed once there is an account', async ({ page }) => {
  await page.goto(`/setup?code=${stack().setupCode}`)
  await expect(page.getByRole('heading', { name: 'Hot Desk is set up already' })).toBeVisible()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a page behind the sign-in asks for it, a wrong password says so, the right one leads on', async ({ page }) => {
  await page.goto('/phones')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('User name').fill(admin.username)
  await page.getByLabel('Password').fill('not this one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('User name or password is wrong')).toBeVisible()
  await expectNoViolationsInBoth(page, 'sign-in')
  await page.getByLabel('Password').fill(admin.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Phones', level: 1 })).toBeVisible()
})

test('the administrator adds a front desk account', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill(admin.username)
  await page.getByLabel('Password').fill(admin.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Accounts' }).click()
  await page.getByRole('button', { name: 'Add account' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill(frontDesk.name)
  await dialog.getByLabel('User name').fill(frontDesk.username)
  await dialog.getByLabel('Password').fill('the first one, set by Ada')
  await dialog.getByRole('button', { name: 'Add account' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('cell', { name: frontDesk.username, exact: true })).toBeVisible()
  await page.getByRole('link', { name: `Password of ${admin.name}` }).click()
  await expect(page.getByLabel('Current password')).toBeVisible()
})

test('the front desk has to choose its own password, and stays signed in', async ({ page }) => {
  await page.goto('/sign-in?next=/phones')
  await page.getByLabel('User name').fill(frontDesk.username)
  await page.getByLabel('Password').fill('the first one, set by Ada')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Choose a password' })).toBeVisible()
  await expectNoViolationsInBoth(page, 'new password')
  const change = async (current: string, password: string) => {
    await page.getByLabel('Current password').fill(current)
    await page.getByLabel('New password').fill(password)
    await page.getByRole('button', { name: 'Change password' }).click()
  }
  await change('a guess', frontDesk.password)
  await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(/not your current password/)
  await change('the first one, set by Ada', 'Welcome2026!!')
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/not in lists of common passwords/)
  await change('the first one, set by Ada', 'a phrase for the time being')
  await expect(page.getByRole('heading', { name: 'Phones', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: `Account of ${frontDesk.name}` }).click()
  await page.getByRole('menuitem', { name: 'Your account' }).click()
  await change('a phrase for the time being', frontDesk.password)
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await page.goto('/phones')
  await expect(page.getByRole('heading', { name: 'Phones', level: 1 })).toBeVisible()
})

test('signing out ends the sign-in, and stays at the address the browser uses', async ({ page }) => {
  const elsewhere = new URL('/sign-in', stack().url)
  elsewhere.hostname = '127.0.0.1'
  await page.goto(elsewhere.href)
  await page.getByLabel('User name').fill(admin.username)
  await page.getByLabel('Password').fill(admin.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: `Account of ${admin.name}` }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(elsewhere.href)
  await page.goto(new URL('/', elsewhere).href)
  await expect(page).toHaveURL(elsewhere.href)
})
