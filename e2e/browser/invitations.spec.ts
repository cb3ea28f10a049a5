import type { Page } from '@playwright/test'
import { expectNoViolationsInBoth } from './axe.ts'
import { expect, signOut, strangerTest, test } from './fixtures.ts'

const person = {
  name: 'Ines Novak',
  username: 'ines',
  own: 'the lake behind our house',
  next: 'nine white horses jumping',
}

async function choosePassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link)
  await expect(page.getByRole('heading', { name: `Welcome, ${person.name}` })).toBeVisible()
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Choose password and sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Board', level: 1 })).toBeVisible()
}

test('somebody is invited by a link, forgets the password, and gets another one', async ({
  adminPage: page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  await page.goto('/accounts')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill(person.name)
  await dialog.getByLabel('User name').fill(person.username)
  await expectNoViolationsInBoth(page, 'invite')
  await dialog.getByRole('button', { name: 'Make link' }).click()
  const link = await dialog.getByLabel(`Link for ${person.name}`).inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const row = page.getByRole('row').filter({ hasText: person.username })
  await expect(row).toContainText('Invited, until')

  const theirs = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage()
  await test.step('the link opens a form, says what is wrong, and signs them in', async () => {
    await theirs.goto(link)
    await expectNoViolationsInBoth(theirs, 'choose a password')
    await theirs.getByLabel('Password').fill('ines and the four seas')
    await theirs.getByRole('button', { name: 'Choose password and sign in' }).click()
    await expect(theirs.getByLabel('Password')).toHaveAccessibleDescription(/Leave your own name/)
    await choosePassword(theirs, link, person.own)
  })

  await test.step('it works once', async () => {
    await signOut(theirs)
    await theirs.goto(link)
    await expect(theirs.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible()
  })

  await test.step('the list says when they signed in, and a new link helps who forgot', async () => {
    await page.reload()
    await expect(row).not.toContainText('Invited, until')
    await page.getByRole('button', { name: `More for the account of ${person.name}` }).click()
    await page.getByRole('menuitem', { name: 'New link' }).click()
    await dialog.getByRole('button', { name: 'Make link' }).click()
    const second = await dialog.getByLabel(`Link for ${person.name}`).inputValue()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await choosePassword(theirs, second, person.next)
    const signedIn = page.getByRole('region', { name: 'Signed in now' }).getByRole('listitem')
    await page.reload()
    await expect(signedIn.filter({ hasText: person.name }).first()).toContainText('127.0.0.1')
  })

  await page.getByRole('button', { name: `More for the account of ${person.name}` }).click()
  await page.getByRole('menuitem', { name: 'Delete account' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(row).toHaveCount(0)
  await theirs.context().close()
})

strangerTest('a link that was made up opens nothing', async ({ page }) => {
  await page.goto('/password-link/a-guess')
  await expect(page.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible()
})
