import { Client } from 'pg'
import { api, changePhone, logIn, occupant, poolIs } from './api.ts'
import { expect, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { stack } from './stack.ts'
import type { Page } from '@playwright/test'

test.beforeAll(() => poolIs(pool))
test.afterEach(async () => {
  await sql(`DELETE FROM settings WHERE "group" = 'actions'`)
  await sql('UPDATE accounts SET extension = NULL, extension_pbx = NULL')
})

async function sql(text: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: stack().databaseUrl })
  await client.connect()
  await client.query(text, values).finally(() => client.end())
}

const allow = (values: object) => api('PATCH', '/settings/actions', values)
const pageIsLive = (page: Page) => expect(page.locator('[data-stream=live]')).toBeAttached()
const here = (page: Page) => page.getByRole('region', { name: 'At this desk' })
const where = (page: Page) => page.getByRole('region', { name: 'Where logged in' })

test('a desk has a page, which follows what happens there', async ({ frontDeskPage: page }) => {
  await logIn('2002', '1001')
  await changePhone('2002', { owner: '1005' })
  await page.goto('/desks/main/2002')
  await expect(page.getByRole('heading', { name: 'Reception 2', level: 1 })).toBeVisible()
  await expect(here(page)).toContainText('Alice Archer (1001)')
  await expect(here(page)).toContainText('Erin Evans (1005)')
  await expect(
    page.getByText('The phone is off the network, so calls do not ring here.', { exact: false }),
  ).toBeVisible()
  await pageIsLive(page)
  await logIn('2002', '1003')
  await expect(here(page)).toContainText('Carol Carter (1003)')
  const past = page.getByRole('region', { name: 'Who was here' }).getByRole('row')
  await expect(past.filter({ hasText: 'Alice Archer (1001)' }).first()).toContainText('Somebody else logged in')
  await changePhone('2002', { owner: '' })
})

test('what is no desk of the pool has none', async ({ frontDeskPage: page }) => {
  for (const none of ['/desks/main/4321', '/desks/nowhere/2001', '/desks/main/reception'])
    expect((await page.goto(none))?.status(), none).toBe(404)
})

test('who was at a desk is read page by page', async ({ frontDeskPage: page }) => {
  await sql(`INSERT INTO sessions (id, pbx, phone, extension, name, started_at, ended_at, restored_at, started_by, ended_by, end_reason)
    SELECT gen_random_uuid(), 'main', '2003', '1002', 'Guest ' || n, timestamptz '2026-01-01' + n * interval '1 hour',
      timestamptz '2026-01-01' + n * interval '1 hour' + interval '30 minutes', now(), '{"kind":"system","reason":"test"}',
      '{"kind":"phone","number":"2003"}', 'logout' FROM generate_series(1, 40) n`)
  await page.goto('/desks/main/2003')
  const past = page.getByRole('region', { name: 'Who was here' })
  await expect(past.getByText('Guest 40')).toBeVisible()
  await expect(past.getByText('Guest 1 ')).toBeHidden()
  await past.getByRole('link', { name: 'Older' }).click()
  await expect(past.getByText('Guest 40')).toBeHidden()
  await expect(past.getByRole('row').nth(1)).toContainText('Guest')
  await past.getByRole('link', { name: 'Back to the newest' }).click()
  await expect(past.getByText('Guest 40')).toBeVisible()
  await sql(`DELETE FROM sessions WHERE name LIKE 'Guest %'`)
})

test('a person is moved by the keyboard alone, and their day shows it', async ({ adminPage: page }) => {
  await logIn('2001', '1001')
  await page.goto('/people/main/1001')
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Move Alice Archer' })
  await expect(dialog.getByRole('searchbox', { name: 'Desk' })).toBeFocused()
  await page.keyboard.type('window')
  await expect(dialog.getByRole('radio', { name: 'Window desk (2003)' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('Alice Archer leaves Reception 1 (2001).')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Alice Archer is logged in at Window desk (2003).')).toBeVisible()
  await expect(where(page)).toContainText('Window desk (2003)')
  expect(await occupant('2003')).toBe('1001')
  const today = page.getByRole('region', { name: 'Today' }).getByRole('listitem')
  await expect(today.first()).toContainText('Window desk')
  await expect(today.nth(1)).toContainText('Moved to another desk')
})

test('somebody is logged in at a desk by a few letters, and the person there hears it first', async ({
  adminPage: page,
}) => {
  await logIn('2001', '1002')
  await page.goto('/desks/main/2001')
  await page.getByRole('button', { name: 'Log somebody in here' }).click()
  const dialog = page.getByRole('dialog', { name: 'Log somebody in at Reception 1' })
  await dialog.getByRole('searchbox', { name: 'Person' }).fill('1001')
  await dialog.getByRole('radio', { name: 'Alice Archer (1001)' }).check()
  await expect(dialog.getByText('Bob Baker (1002) is there and will be logged out.', { exact: false })).toBeVisible()
  await dialog.getByRole('button', { name: 'Log in' }).click()
  await expect(here(page)).toContainText('Alice Archer (1001)')
})

test('a refusal is said in the dialog, which stays', async ({ adminPage: page }) => {
  await api('POST', '/excluded-numbers', { number: '1004' })
  await page.goto('/people/main/1004?do=move')
  const dialog = page.getByRole('dialog', { name: 'Log in Dave Draper' })
  await dialog.getByRole('searchbox', { name: 'Desk' }).fill('2003')
  await dialog.getByRole('radio', { name: 'Window desk (2003)' }).check()
  await dialog.getByRole('button', { name: 'Log in' }).click()
  await expect(dialog.getByRole('alert')).toContainText('excluded from hot desking')
  await api('DELETE', '/excluded-numbers/1004')
})

test('a log-out has a reason, and is taken back', async ({ frontDeskPage: page }) => {
  await logIn('2001', '1001')
  await page.goto('/people/main/1001')
  await page.getByRole('button', { name: 'Log out' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Log Alice Archer out of Reception 1?' })
  await dialog.getByLabel('Reason (optional)').fill('Forgotten over the weekend')
  await dialog.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByText('Alice Archer logged out of Reception 1.')).toBeVisible()
  await expect(where(page)).toContainText('Not logged in at any desk')
  await expect(where(page)).toContainText('Last at a desk')
  const recent = page.getByRole('region', { name: 'Recent activity' })
  await expect(recent).toContainText('by Frida Frontdesk: “Forgotten over the weekend”')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Alice Archer is logged in at Reception 1 again.')).toBeVisible()
  expect(await occupant('2001')).toBe('1001')
})

test('what cannot be taken back any more says so', async ({ frontDeskPage: page }) => {
  await logIn('2001', '1001')
  await page.goto('/desks/main/2001')
  await page.keyboard.press('l')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Log out' }).click()
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeVisible()
  await logIn('2001', '1002')
  await undo.click()
  await expect(page.getByText('It was not undone.')).toBeVisible()
  expect(await occupant('2001')).toBe('1002')
})

test('the front desk logs people in where a setting says so', async ({ frontDeskPage: page }) => {
  await page.goto('/desks/main/2001')
  await expect(here(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Log somebody in here' })).toBeHidden()
  await allow({ frontDeskLogsIn: true })
  await page.reload()
  await page.getByRole('button', { name: 'Log somebody in here' }).click()
  await page.getByRole('searchbox', { name: 'Person' }).fill('alice')
  await page.getByRole('radio', { name: 'Alice Archer (1001)' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Log in' }).click()
  await expect(here(page)).toContainText('Alice Archer (1001)')
})

test('where somebody is goes to the clipboard', async ({ frontDeskPage: page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await logIn('2001', '1001')
  await page.goto('/people/main/1001')
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible()
  await page.keyboard.press('y')
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Alice Archer is at Reception 1 (2001)')
})

test('everybody whom the PBX knows is listed, and found', async ({ frontDeskPage: page }) => {
  await logIn('2001', '1001')
  await page.goto('/people')
  const row = (extension: string) => page.locator(`[data-person="${extension}"]`)
  await expect(row('1001')).toContainText('Reception 1 (2001)')
  await expect(row('1002')).toContainText('At their own phone')
  await page.keyboard.press('/')
  await page.keyboard.type('carol')
  await expect(page).toHaveURL(/search=carol/)
  await expect(row('1001')).toBeHidden()
  await row('1003').getByRole('link', { name: 'Carol Carter' }).click()
  await expect(page.getByRole('heading', { name: 'Carol Carter', level: 1 })).toBeVisible()
  await page.goto('/people?search=nobody+at+all')
  await expect(page.getByRole('heading', { name: 'Nobody is called “nobody at all”' })).toBeVisible()
})

test('very many people are read page by page', async ({ frontDeskPage: page }) => {
  await sql(`INSERT INTO people (pbx, extension, name, mailbox, devices, read_at)
    SELECT 'main', '88' || lpad(n::text, 4, '0'), 'Zoe ' || lpad(n::text, 3, '0'), 'present', '{}', now() FROM generate_series(1, 120) n`)
  await page.goto('/people?search=zoe')
  await expect(page.getByText('120 people found.')).toBeVisible()
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page.getByText('51 to 100 of 120')).toBeVisible()
  await expect(page.getByText('Zoe 051')).toBeVisible()
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect(page.getByText('Zoe 001')).toBeVisible()
  await sql(`DELETE FROM people WHERE extension LIKE '88____'`)
})

test('everybody at a location is logged out, after a question with numbers', async ({ adminPage: page }) => {
  await logIn('2001', '1001')
  await logIn('2002', '1002')
  await logIn('2003', '1003')
  await page.goto('/people')
  await page.getByRole('button', { name: 'Log out several…' }).click()
  await page.getByLabel('Where').selectOption('Ground floor')
  const dialog = page.getByRole('alertdialog', { name: 'Log out 2 people in Ground floor?' })
  await dialog.getByLabel('Reason (optional)').fill('Fire drill')
  await dialog.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByText('Everybody in Ground floor is being logged out.')).toBeVisible()
  await expect.poll(() => occupant('2001')).toBeNull()
  await expect.poll(() => occupant('2002')).toBeNull()
  expect(await occupant('2003')).toBe('1003')
  await page.goto('/activity')
  await expect(page.getByText('2 people at Ground floor are being logged out by Ada Admin: “Fire drill”')).toBeVisible()
})

test('your own phone rings first, and one that cannot is named', async ({ frontDeskPage: page }) => {
  await page.goto('/people/main/1002')
  await expect(where(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Call 1002' })).toBeHidden()
  await allow({ clickToCall: true })
  await page.goto('/account')
  const own = page.getByRole('region', { name: 'Your extension' })
  await own.getByLabel('Extension').fill('4321')
  await own.getByRole('button', { name: 'Save extension' }).click()
  await expect(own.getByRole('alert')).toContainText('The PBX has no such extension.')
  await own.getByLabel('Extension').fill('1004')
  await own.getByRole('button', { name: 'Save extension' }).click()
  await expect(page.getByText('Your extension is saved.')).toBeVisible()
  await page.goto('/people/main/1002')
  await page.getByRole('button', { name: 'Call 1002' }).click()
  await expect(page.getByText('None of your phones can ring now.', { exact: false })).toBeVisible()
  await logIn('2001', '1004')
  await page.keyboard.press('c')
  await expect(page.getByText('Your phone rings. Answer it to call Bob Baker.')).toBeVisible()
})
