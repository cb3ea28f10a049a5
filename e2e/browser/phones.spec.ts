import { changePhone, logIn, occupant, poolIs } from './api.ts'
import { desk, expect, test } from './fixtures.ts'
import { openPhoneForm, pool } from './pool.ts'

test.beforeEach(() => poolIs(pool))

test('an empty pool says how to begin, and the first phone shows on the board', async ({ adminPage: page }) => {
  await poolIs([])
  await page.goto('/phones')
  await expect(page.getByRole('heading', { name: 'No phones in the pool yet' })).toBeVisible()
  const dialog = await openPhoneForm(page)
  await dialog.getByLabel('Number').fill('2004')
  await dialog.getByLabel('Label').fill('Quiet booth')
  await dialog.getByLabel('Location').fill('Attic')
  await dialog.getByRole('button', { name: 'Add phone' }).click()
  await expect(page.getByRole('row', { name: /2004.*Quiet booth.*Attic/ })).toBeVisible()
  await page.getByRole('link', { name: 'Board' }).click()
  await page.getByRole('region', { name: 'Attic' }).getByRole('button', { name: /^1 / }).click()
  await expect(desk(page, '2004')).toContainText('Quiet booth')
})

test('what is wrong with a new phone is said at its field', async ({ adminPage: page }) => {
  await page.goto('/phones')
  await openPhoneForm(page)
  const number = page.getByRole('dialog').getByLabel('Number')
  const add = page.getByRole('dialog').getByRole('button', { name: 'Add phone' })
  await number.fill('20 01')
  await add.click()
  await expect(number).toHaveAccessibleDescription(/Use 1 to 20 digits/)
  await number.fill('2001')
  await add.click()
  await expect(number).toHaveAccessibleDescription(/already/)
})

test('a phone takes a new label, and keeps what somebody else changed meanwhile', async ({ adminPage: page }) => {
  await page.goto('/phones')
  await page.getByRole('button', { name: 'Edit Window desk' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Label').fill('Sunny desk')
  await changePhone('2003', { location: 'Attic' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row', { name: /2003.*Sunny desk.*Attic/ })).toBeVisible()
})

test('the list follows what others do, without a reload', async ({ frontDeskPage: page }) => {
  await page.goto('/phones')
  await expect(page.locator('[data-stream=live]')).toBeAttached()
  await poolIs(pool.slice(0, 2))
  await expect(page.getByRole('row', { name: /2003/ })).toHaveCount(0)
  await expect(page.getByRole('row', { name: /2002/ })).toBeVisible()
})

test('removing a phone says who is there and logs them out first', async ({ adminPage: page }) => {
  await logIn('2003', '1001')
  await page.goto('/phones')
  await page.getByRole('button', { name: 'Remove Window desk' }).click()
  const question = page.getByRole('alertdialog', { name: 'Remove Window desk from the pool?' })
  await expect(question).toContainText('(1001) is logged in there and is logged out first')
  await question.getByRole('button', { name: 'Remove phone' }).click()
  // An open dialog hides what is behind it: no row would be found there, removed or not.
  await expect(question).toBeHidden()
  await expect(page.getByRole('row', { name: /2001/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /2003/ })).toHaveCount(0)
  expect(await occupant('2003')).toBeNull()
})

test('the front desk sees the pool but cannot change it', async ({ frontDeskPage: page }) => {
  await page.goto('/phones')
  await expect(page.getByRole('row', { name: /2001/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Edit|Remove/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /Add phones|Import/ })).toHaveCount(0)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('link', { name: /Settings|Accounts/ })).toHaveCount(0)
  for (const closed of ['/settings', '/accounts', '/phones/add', '/phones/import']) {
    const answer = await page.goto(closed)
    expect(answer?.status()).toBe(403)
    await expect(page.getByRole('heading', { name: 'This page is for administrators', level: 1 })).toBeVisible()
  }
})
