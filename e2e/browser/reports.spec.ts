import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { poolIs } from './api.ts'
import { expect, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { sql } from './sql.ts'

/** A Monday, long past: nothing else of the tests is there. */
const monday = '2026-03-02'
const address = `/reports?range=own&from=${monday}&to=2026-03-08&zone=UTC`

const seated = (phone: string, from: string, until: string) =>
  sql(`
  INSERT INTO sessions (id, pbx, phone, extension, name, started_by, started_at, ended_at, restored_at, ended_by, end_reason)
  VALUES (gen_random_uuid(), 'main', '${phone}', '1001', 'Alice Archer', '{"kind":"phone","number":"${phone}"}',
    '${monday}T${from}Z', '${monday}T${until}Z', now(), '{"kind":"phone","number":"${phone}"}', 'logout')`)

test.beforeAll(async () => {
  await poolIs(pool)
  // As if these desks had always been there, and no others: tests before have had some.
  await sql(`DELETE FROM pool_history WHERE until IS NOT NULL; UPDATE pool_history SET since = '2026-01-01'`)
  await seated('2001', '08:00', '12:00')
  await seated('2002', '09:00', '09:30')
})
test.afterAll(() => sql(`DELETE FROM sessions WHERE started_at < '2026-03-09'`))

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const answer = (page: Page) => page.getByText('At most 2 of 3 desks were taken at once, on Monday 2 March at 09:00.')

test('whether there are too many desks is said first, and then what it is made of', async ({ adminPage: page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).click()
  await expect(page.getByRole('heading', { name: 'Reports', level: 1 })).toBeVisible()
  await page.goto(address)
  await expect(answer(page)).toContainText('1 desk was never used.')
  await expect(page.getByText('2 to 8 March 2026, in the time zone UTC.')).toBeVisible()
  await expect(region(page, 'Busiest desks').getByRole('row').nth(1)).toContainText('Reception 1')
  await expect(region(page, 'Never used')).toContainText('Window desk')
  await expect(region(page, 'How sessions ended')).toContainText('The person logged out')
  await expect(page.getByText('Reports do not show individual people.')).toBeVisible()
  const hours = region(page, 'By hour of the week')
  await hours.getByText('Show as table').click()
  await expect(hours.getByRole('row', { name: /^09:00/ })).toContainText('50 %')
})

test('days, and a location, are chosen by the form and are in the address', async ({ adminPage: page }) => {
  await page.goto(address)
  await page.getByLabel('Location', { exact: true }).selectOption('First floor')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('Nobody was logged in at the only desk.')).toBeVisible()
  await expect(page).toHaveURL(/from=2026-03-02&to=2026-03-08&location=First\+floor$/)
  await page.getByLabel('Range').selectOption('Last week')
  await expect(page.getByLabel('First day')).toBeHidden()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/range=last-week/)
  await page.goto('/reports?range=own&from=2026-03-08&to=2026-03-02')
  await expect(page.getByText('Use a last day that is not before the first.')).toBeVisible()
})

test('each table is a file for spreadsheets', async ({ adminPage: page }) => {
  await page.goto(address)
  const download = page.waitForEvent('download')
  await region(page, 'Busiest desks').getByRole('link', { name: 'CSV of Busiest desks' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('hotdesk-desks-2026-03-02-to-2026-03-08.csv')
  expect(readFileSync(await file.path(), 'utf8')).toContain('main,2001,Reception 1,Ground floor,')
  const inGerman = { headers: { 'Accept-Language': 'de' } }
  const sameForAll = await page.request.get(address.replace('/reports?', '/reports/desks.csv?'), inGerman)
  expect(await sameForAll.text()).toContain('PBX,Phone,Label,Location,')
})

test('people are shown where an administrator allows it, and not otherwise', async ({ adminPage: page }) => {
  await page.goto('/settings/history')
  const section = region(page, 'Reports')
  await section.getByLabel('Who sees how long individual people were logged in').selectOption('Administrators')
  await section.getByLabel('Days that sessions say who it was').fill('0')
  await section.getByRole('button', { name: 'Save reports' }).click()
  await expect(section.getByText('Use 1 to 3650 days, or keep the names for ever.')).toBeVisible()
  await section.getByLabel('Days that sessions say who it was').clear()
  await section.getByRole('button', { name: 'Save reports' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  await page.goto(address)
  await expect(region(page, 'People').getByRole('row').nth(1)).toContainText('Alice Archer')
  await sql(`DELETE FROM settings WHERE "group" = 'reports'`)
  await page.goto(address)
  await expect(answer(page)).toBeVisible()
  await expect(region(page, 'People')).toBeHidden()
  expect((await page.request.get(address.replace('/reports?', '/reports/people.csv?'))).status()).toBe(409)
})

test('the front desk reads whom reports are for, and gets no files', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Reports' })).toBeHidden()
  await page.goto(address)
  await expect(page.getByText('Reports are for administrators and managers.')).toBeVisible()
  expect((await page.request.get(address.replace('/reports?', '/reports/days.csv?'))).status()).toBe(403)
})

test('on paper there are no buttons', async ({ adminPage: page }) => {
  await page.goto(address)
  await expect(answer(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('link', { name: /^CSV of/ }).first()).toBeHidden()
  await expect(region(page, 'Day by day')).toBeVisible()
  await page.setViewportSize({ width: 720, height: 900 })
  await expect(region(page, 'Busiest desks').getByRole('row').nth(1)).toHaveCSS('display', 'table-row')
})
