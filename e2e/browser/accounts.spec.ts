import type { Page } from '@playwright/test'
import { logIn, poolIs } from './api.ts'
import { expect, signInOnPage, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { admin } from './stack.ts'

const person = {
  name: 'Gustav Guest',
  username: 'gustav',
  first: 'three words from Ada',
  own: 'the lake behind our house',
}

test.beforeAll(() => poolIs(pool))

async function add(page: Page): Promise<void> {
  await page.goto('/accounts')
  await page.getByRole('button', { name: 'Add account' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill(person.name)
  await dialog.getByLabel('User name').fill(person.username)
  await dialog.getByLabel('Password').fill('gustav4ever and ever')
  await dialog.getByRole('button', { name: 'Add account' }).click()
  await expect(dialog.getByLabel('Password')).toHaveAccessibleDescription(/Leave your own name/)
  await dialog.getByLabel('Password').fill(person.first)
  await dialog.getByRole('button', { name: 'Add account' }).click()
  await expect(dialog).toBeHidden()
}

async function more(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for the account of ${person.name}` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('an account from its first password to its end', async ({ adminPage: page, browser, baseURL }) => {
  test.setTimeout(180_000)
  await add(page)
  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }) })
  const theirs = await elsewhere.newPage()

  await test.step('nothing works until they have chosen a password', async () => {
    await theirs.goto('/sign-in')
    await theirs.getByLabel('User name').fill(person.username)
    await theirs.getByLabel('Password').fill(person.first)
    await theirs.getByRole('button', { name: 'Sign in' }).click()
    await expect(theirs).toHaveURL(/\/new-password/)
    for (const path of ['/phones', '/activity', '/account', '/card', '/']) {
      await theirs.goto(path)
      await expect(theirs).toHaveURL(/\/new-password/)
    }
    const stream = await theirs.request.get('/api/board/stream')
    expect([stream.status(), ((await stream.json()) as { code: string }).code]).toEqual([403, 'password_due'])
    await theirs.getByLabel('Current password').fill(person.first)
    await theirs.getByLabel('New password').fill(person.own)
    await theirs.getByRole('button', { name: 'Change password' }).click()
    await expect(theirs.getByRole('heading', { name: 'Board', level: 1 })).toBeVisible()
  })

  await test.step('a viewer sees who sits where, and logs nobody out', async () => {
    await logIn('2003', '1001')
    await theirs.goto('/')
    await expect(theirs.getByRole('button', { name: /^Log out Alice/ })).toBeVisible()
    await more(page, 'Change role')
    await page.getByRole('dialog').getByLabel('Role').selectOption('viewer')
    await page.getByRole('dialog').getByRole('button', { name: 'Change role' }).click()
    await expect(page.getByText(`${person.name}: Viewer`)).toBeVisible()
    await theirs.goto('/')
    await expect(theirs.getByText('Alice Archer').first()).toBeVisible()
    await expect(theirs.getByRole('button', { name: /^Log out/ })).toHaveCount(0)
  })

  await test.step('a new role counts with the next click', async () => {
    await theirs.goto('/settings')
    await expect(theirs.getByRole('heading', { name: 'Settings', level: 1 })).toBeHidden()
    await more(page, 'Change role')
    await page.getByRole('dialog').getByLabel('Role').selectOption('admin')
    await page.getByRole('dialog').getByRole('button', { name: 'Change role' }).click()
    await expect(page.getByText(`${person.name}: Administrator`)).toBeVisible()
    await theirs.goto('/settings')
    await expect(theirs.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  })

  await test.step('with the account its sign-ins end', async () => {
    await more(page, 'Delete account')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByText(`The account of ${person.name} is deleted.`)).toBeVisible()
    await expect(page.getByRole('cell', { name: person.username, exact: true })).toBeHidden()
    await theirs.goto('/')
    await expect(theirs).toHaveURL(/\/sign-in/)
  })
  await elsewhere.close()
})

test('a browser that has signed in is remembered by a cookie that scripts cannot read', async ({ page, context }) => {
  await signInOnPage(page, admin)
  const cookie = (await context.cookies()).find(({ name }) => name === 'hotdesk-devices')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(await page.evaluate(() => document.cookie)).not.toContain('hotdesk-devices')
})
