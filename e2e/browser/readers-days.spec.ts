import type { Page } from '@playwright/test'
import { type Effort, EffortCounter } from '../support/effort.ts'
import { api, logEverybodyOut, logIn, poolIs } from './api.ts'
import { boardIsLive, desk, expect, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { sql } from './sql.ts'

// What the day of a receptionist, an administrator and a manager costs them in the browser: docs/three-days.md has the
// same numbers, beside those of the way before.

const csv = (text: string) => ({ name: 'desks.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

test.beforeEach(() => poolIs(pool))

test('a receptionist’s questions', async ({ frontDeskPage: page, context }) => {
  await page.goto('/')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await logIn('2002', '1002')
  await logEverybodyOut()
  await logIn('2001', '1001')
  const task = await tasksOn(page)
  await boardIsLive(page)

  await task('where is somebody who is at a desk', { clicks: 0, keys: 5 }, async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('arch')
    await expect(desk(page, '2001')).toContainText('Alice Archer')
  })
  await task('where is somebody who is not', { clicks: 0, keys: 5 }, async () => {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('bake')
    await expect(page.getByRole('region', { name: 'People' })).toContainText('Last at Reception 2 (2002), until')
  })
  await page.goto('/')
  await boardIsLive(page)
  await task('write to a colleague where somebody is', { clicks: 0, keys: 7 }, async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox', { name: 'Person, desk or page' })).toBeFocused()
    await page.keyboard.type('arch')
    await expect(page.getByRole('option').first()).toContainText('Alice Archer')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible()
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('y')
    await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  })
  await page.goto('/')
  await boardIsLive(page)
  await task('log out somebody who has gone home', { clicks: 2, keys: 0 }, async () => {
    await desk(page, '2001').getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Log out' }).click()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  })
})

test('an administrator’s work', async ({ adminPage: page }) => {
  await page.goto('/')
  test.setTimeout(180_000)
  const task = await tasksOn(page)
  const menu = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()

  await task('three more phones of the PBX, with their location', { clicks: 6, keys: 6 }, async () => {
    await menu('Phones')
    await page.getByRole('link', { name: 'Add phones' }).click()
    await page.getByRole('checkbox', { name: 'Select 2004' }).click()
    await page.getByRole('checkbox', { name: 'Select 2006' }).click({ modifiers: ['Shift'] })
    await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Add 3 phones' }).click()
    await expect(page.getByRole('dialog').getByLabel('Labels')).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Attic')
    await page.getByRole('dialog').getByRole('button', { name: 'Add 3 phones' }).click()
    await expect(page.getByRole('row', { name: /Attic/ })).toHaveCount(3)
  })
  await task('labels and locations of many, from a spreadsheet', { clicks: 5, keys: 0 }, async () => {
    await page.getByRole('link', { name: 'Import' }).click()
    await task.effort.chooseFile(page.getByLabel(/Choose a CSV file/), csv('number,label\n2004,Booth\n2005,Sofa\n'))
    await page.getByRole('button', { name: 'Import 2' }).click()
    await expect(page).toHaveURL(/\/phones$/)
    await expect(page.getByRole('row', { name: /2005.*Sofa/ })).toBeVisible()
  })
  await task('everybody out at eight in the evening', { clicks: 4, keys: 0 }, async () => {
    await menu('Settings')
    await page
      .getByRole('link', { name: /^Automatic logout/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Add a rule' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Save rule' }).click()
    await expect(page.getByText(/Everybody is logged out at 20:00 every day/).first()).toBeVisible()
  })
  await task('what is wrong', { clicks: 1, keys: 0 }, async () => {
    await menu('Health check')
    // It runs by itself, and says what is wrong, or that nothing is.
    await expect(page.getByRole('button', { name: 'Run again' })).toBeEnabled({ timeout: 20_000 })
    await expect(page.getByText(/^Last run .*: (no|\d+) problems?/)).toBeVisible()
  })
  await task('what happened to somebody', { clicks: 2, keys: 6 }, async () => {
    await menu('Activity')
    await task.effort.write(page.getByLabel('Find'), 'alice')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listitem').filter({ hasText: 'Alice Archer' }).first()).toBeVisible()
  })
  await logIn('2001', '1001')
  await page.goto('/')
  await boardIsLive(page)
  await task('move somebody to where they sit now', { clicks: 1, keys: 11 }, async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox', { name: 'Person, desk or page' })).toBeFocused()
    await page.keyboard.type('arch')
    await page.getByRole('option', { name: 'Move Alice Archer…' }).click()
    await expect(page.getByRole('searchbox', { name: 'Desk' })).toBeFocused()
    await page.keyboard.type('wind')
    await expect(page.getByRole('radio', { name: 'Window desk (2003)' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('Alice Archer leaves')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Alice Archer is logged in at Window desk (2003).')).toBeVisible()
  })
  await task('an account for a colleague, who chooses the password', { clicks: 2, keys: 19 }, async () => {
    await goTo(page, 'accou', 'Accounts')
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused()
    await page.keyboard.type('Ines Inn')
    await page.keyboard.press('Tab')
    await page.keyboard.type('inn')
    await dialog.getByRole('button', { name: 'Make link' }).click()
    await expect(dialog.getByLabel('Link for Ines Inn')).toHaveValue(/^http/)
  })
  await page.keyboard.press('Escape')
  await task('a screen at the entrance that shows who is where', { clicks: 2, keys: 12 }, async () => {
    await goTo(page, 'walls', 'Walls')
    await page.getByRole('button', { name: 'Add wall' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused()
    await page.keyboard.type('Porch')
    await dialog.getByRole('button', { name: 'Add wall' }).click()
    await expect(page.getByLabel('Link', { exact: true })).toHaveValue(/\/wall#/)
  })
  const { walls } = (await api('GET', '/walls')) as { walls: { id: string; name: string }[] }
  for (const { id, name } of walls) if (name === 'Porch') await api('DELETE', `/walls/${id}`)
  await sql(`DELETE FROM accounts WHERE username = 'inn'`)
  const { rules } = (await api('GET', '/logout-rules')) as { rules: { id: string }[] }
  for (const { id } of rules) await api('DELETE', `/logout-rules/${id}`)
})

test('a manager’s question: are the desks used', async ({ managerPage: page }) => {
  await page.goto('/')
  const task = await tasksOn(page)
  await task('are there too many desks, or too few', { clicks: 1, keys: 0 }, async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).click()
    await expect(page.getByText(/At most|All \d+ desks|The only desk|Nobody was logged in/).first()).toBeVisible()
  })
  await task('how was it last month', { clicks: 3, keys: 0 }, async () => {
    await task.effort.choose(page.getByLabel('Range'), 'Last month')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/range=last-month/)
  })
})

/** By the command menu: a few letters, and Enter. */
async function goTo(page: Page, letters: string, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Person, desk or page' })).toBeFocused()
  await page.keyboard.type(letters)
  await expect(page.getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
}

/** Does one task after the other; each costs what is said of it, no click more. */
async function tasksOn(page: Page) {
  const effort = await EffortCounter.on(page)
  await page.reload()
  const task = (what: string, cost: Effort, work: () => Promise<void>) =>
    test.step(what, async () => {
      effort.begin()
      await work()
      await expect.poll(() => effort.spent, what).toEqual(cost)
    })
  return Object.assign(task, { effort })
}
