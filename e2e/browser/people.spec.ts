import { api, logIn, poolIs } from './api.ts'
import { boardIsLive, desk, expect, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { sql } from './sql.ts'

test.beforeAll(() => poolIs(pool))

test('a person has a page: where they are logged in, their mailbox, what happened lately', async ({
  frontDeskPage: page,
}) => {
  await page.goto('/')
  await logIn('2001', '1001')
  await boardIsLive(page)
  await desk(page, '2001').getByRole('link', { name: 'Alice Archer' }).click()
  await expect(page.getByRole('heading', { name: 'Alice Archer', level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Where logged in' })).toContainText('Reception 1')
  await expect(page.getByRole('region', { name: 'Mailbox' })).toContainText('Has a mailbox')
  const recent = page.getByRole('region', { name: 'Recent activity' })
  await expect(recent).toContainText('Alice Archer (1001) logged in at Reception 1')
  await recent.getByRole('link', { name: 'All activity of 1001' }).click()
  await expect(page).toHaveURL(/\/activity\?pbx=main&extension=1001$/)
  await page.getByRole('link', { name: 'Alice Archer (1001)' }).first().click()
  await expect(page).toHaveURL(/\/people\/main\/1001$/)
})

test('an unknown extension has none', async ({ frontDeskPage: page }) => {
  for (const nobody of ['/people/main/4321', '/people/nowhere/1001', '/people/main/alice']) {
    const answer = await page.goto(nobody)
    expect(answer?.status(), nobody).toBe(404)
  }
})

/** As the worker writes it after five wrong PINs. */
const lock = (extension: string, phone: string) =>
  sql(
    `INSERT INTO pin_locks (pbx, extension, phone, since, until, times)
     VALUES ('main', $1, $2, now(), now() + interval '10 minutes', 1)`,
    [extension, phone],
  )

test('a lock after wrong PINs appears on the board, and is released there', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await lock('1001', '2001')
  const notice = page.getByRole('status').filter({ hasText: 'After too many wrong PINs' })
  await expect(notice).toContainText('at Reception 1, until')
  await notice.getByRole('button', { name: 'Release' }).press('Enter')
  await expect(page.getByText('The lock is released')).toBeVisible()
  await expect(notice).toBeHidden()
  await expect(page.getByRole('main')).toBeFocused()
  expect(await api('GET', '/pin-locks')).toEqual({ locks: [] })
  await expect(
    page.getByText(/PINs are accepted again for .*: the lock was released by Frida Frontdesk/).first(),
  ).toBeVisible()
})

test('a lock is released on the person’s page', async ({ frontDeskPage: page }) => {
  await lock('1001', '')
  await page.goto('/people/main/1001')
  const pins = page.getByRole('region', { name: 'PIN' })
  await expect(pins).toContainText('at every desk, until')
  await pins.getByRole('button', { name: 'Release' }).click()
  await expect(pins).toContainText('Not locked')
})

test('who has a trivial PIN is listed where the settings ask for it', async ({ adminPage: page }) => {
  await page.goto('/settings/pins')
  const section = page.getByRole('region', { name: 'PINs' })
  await section.getByLabel('Wrong PINs of one extension at all phones').fill('13')
  await section.getByLabel('Trivial PINs').selectOption('reported')
  await section.getByRole('button', { name: 'Save PINs' }).click()
  await expect(section.getByText('at least four times as many as at one phone, or')).toBeVisible()
  await section.getByLabel('Wrong PINs of one extension at all phones').fill('20')
  await section.getByRole('button', { name: 'Save PINs' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  await expect(async () => {
    await page.goto('/people/pins')
    await expect(page.getByRole('row').filter({ hasText: 'Meeting Room' })).toContainText('No PIN')
  }).toPass()
  await expect(page.getByText('Alice Archer')).toBeHidden()
})

test('a list of very many people says that it is not all of them', async ({ adminPage: page }) => {
  const rest = page.getByText('These are the first 500 people.')
  await page.goto('/people/pins')
  await expect(rest).toBeHidden()
  await sql(
    `INSERT INTO people (pbx, extension, name, mailbox, pin, devices, read_at)
     SELECT 'main', '77' || lpad(n::text, 4, '0'), 'Tenant ' || n, 'present', 'trivial', '{}', now() FROM generate_series(1, 501) n`,
  )
  try {
    await page.goto('/people/pins')
    await expect(rest).toBeVisible()
  } finally {
    await sql("DELETE FROM people WHERE extension LIKE '77____'")
  }
})

test('calls at desks are on the page of the person who was there, for administrators, where the settings keep them', async ({
  adminPage: page,
}) => {
  await logIn('2001', '1001')
  await page.goto('/people/main/1001')
  const calls = page.getByRole('region', { name: 'Calls at desks' })
  await expect(calls).toBeHidden()
  await page.goto('/settings/history')
  await page.getByLabel('Keep a list of calls at desks').check()
  await page.getByRole('button', { name: 'Save call history' }).click()
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible()
  await page.goto('/people/main/1001')
  await expect(calls).toContainText('Calls are listed here within seconds of their end.')
  await sql(`INSERT INTO calls (pbx, session_id, phone, extension, direction, number, name, through, began_at, answered_at, ended_at)
    SELECT 'main', id, phone, extension, 'outgoing', '1002', 'Bob Baker', NULL, now() - n * interval '1 minute', now(), now() + interval '65 seconds'
    FROM sessions, generate_series(1, 21) n WHERE extension = '1001' AND ended_at IS NULL`)
  await sql(`INSERT INTO calls (pbx, session_id, phone, extension, direction, number, name, through, began_at, ended_at)
    SELECT 'main', id, phone, extension, 'incoming', '5557777', '', '600', now(), now()
    FROM sessions WHERE extension = '1001' AND ended_at IS NULL`)
  await page.reload()
  const rows = calls.getByRole('row')
  await expect(rows.nth(1)).toContainText('From 5557777')
  await expect(rows.nth(1)).toContainText('via 600')
  await expect(rows.nth(1)).toContainText('Not answered')
  await expect(rows.nth(2)).toContainText('To Bob Baker (1002)')
  await expect(rows.nth(2)).toContainText('1:05')
  await expect(rows.nth(2)).toContainText('Reception 1')
  await calls.getByRole('link', { name: 'Older' }).click()
  await expect(rows).toHaveCount(3)
  await calls.getByRole('link', { name: 'Back to the newest' }).click()
  await expect(rows).toHaveCount(21)
  await sql('DELETE FROM calls')
  await sql(`DELETE FROM settings WHERE "group" = 'calls'`)
})

test('with whom somebody talked is nobody else’s business', async ({ frontDeskPage: page }) => {
  await logIn('2001', '1001')
  await sql(`INSERT INTO calls (pbx, session_id, phone, extension, direction, number, name, began_at, ended_at)
    SELECT 'main', id, phone, extension, 'incoming', '5557777', '', now(), now()
    FROM sessions WHERE extension = '1001' AND ended_at IS NULL`)
  await page.goto('/people/main/1001')
  await expect(page.getByRole('region', { name: 'Where logged in' })).toBeVisible()
  await expect(page.getByText('5557777')).toBeHidden()
  await sql('DELETE FROM calls')
})
