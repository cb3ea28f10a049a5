import type { Locator, Page } from '@playwright/test'
import { type Pbx, startPbx } from '../../sandbox/index.ts'
import { api, logEverybodyOut, poolIs } from './api.ts'
import { boardIsLive, expect, test } from './fixtures.ts'
import { openPhoneForm, pool } from './pool.ts'

// A second PBX, with the same numbers, is added, used and removed in the browser; everything behind it is real.
test.describe.configure({ mode: 'serial' })
let second: Pbx
/** A short name is never used twice, not even by a test that is tried again. */
const north = () => `north${test.info().retry}`

test.beforeAll(async () => {
  await poolIs(pool)
  second = await startPbx({ version: 16 })
})
test.afterAll(async () => {
  // After a failure somebody may be there still; it goes once they have their phones back.
  await logEverybodyOut()
  await expect.poll(isRemoved, { timeout: 20_000 }).toBe(true)
  await second.remove()
})

const isRemoved = () =>
  api('DELETE', `/pbxes/${north()}`).then(
    () => true,
    (error: unknown) => String(error).includes('no_such_pbx'),
  )

const systems = (page: Page): Locator => page.getByRole('region', { name: 'PBXs' })

test('with one PBX, nothing asks which', async ({ adminPage: page }) => {
  for (const path of ['/', '/phones', '/activity']) {
    await page.goto(path)
    await expect(page.getByLabel('PBX', { exact: true })).toHaveCount(0)
  }
  await page.goto('/settings/pbxes')
  await expect(systems(page)).toContainText('Main')
  await expect(page.getByRole('navigation', { name: 'PBX' })).toHaveCount(0)
})

test('a wrong entry is said at its field, and a right one connects within seconds', async ({ adminPage: page }) => {
  await page.goto('/settings/pbxes')
  await systems(page).getByRole('button', { name: 'Add PBX' }).click()
  const dialog = page.getByRole('dialog')
  const fill = (label: string, value: string) => dialog.getByLabel(label, { exact: true }).fill(value)
  const { AMI_USERNAME, AMI_SECRET, ARI_USERNAME, ARI_PASSWORD } = second.environment
  await fill('Name', 'North branch')
  await fill('Short name', 'North!')
  await fill('AMI host', '127.0.0.1')
  await fill('AMI port', String(second.ports.ami))
  await fill('AMI user', AMI_USERNAME)
  await fill('AMI secret', AMI_SECRET)
  await fill('ARI address', `http://127.0.0.1:${second.ports.ari}`)
  await fill('ARI user', ARI_USERNAME)
  await fill('ARI password', ARI_PASSWORD)
  const add = dialog.getByRole('button', { name: 'Add PBX' })
  await add.click()
  await expect(dialog.getByLabel('Short name')).toHaveAccessibleDescription(/lower case letters/)
  await fill('Short name', north())
  await add.click()
  await expect(dialog).toHaveCount(0)
  await expect(systems(page)).toContainText('North branch')
  await expect(async () => {
    await page.reload()
    await expect(systems(page).locator(`[data-pbx=${north()}]`)).toContainText('Connected', { timeout: 500 })
    await expect(systems(page).locator(`[data-pbx=${north()}]`)).not.toContainText('Not connected', { timeout: 500 })
  }).toPass({ timeout: 20_000 })
})

test('its phones may have the numbers of the first one, and the board keeps them apart', async ({
  adminPage: page,
}) => {
  await page.goto('/phones')
  const dialog = await openPhoneForm(page)
  await dialog.getByLabel('PBX', { exact: true }).selectOption('North branch')
  await dialog.getByLabel('Number').fill('2001')
  await dialog.getByLabel('Label').fill('North reception')
  await dialog.getByLabel('Location').fill('Ground floor')
  await dialog.getByRole('button', { name: 'Add phone' }).click()
  await expect(page.getByRole('row', { name: /2001.*North branch.*North reception/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /2001.*Main.*Reception 1/ })).toBeVisible()
  await api('POST', '/sessions', { pbx: north(), extension: '1002', phone: '2001' })
  await page.goto('/')
  await boardIsLive(page)
  const there = page.getByRole('region', { name: 'Ground floor, North branch' })
  await expect(there).toContainText('North reception')
  await expect(there).toContainText('1002')
  await expect(page.getByRole('region', { name: 'Ground floor, Main' })).not.toContainText('1002')
  await page.getByLabel('PBX', { exact: true }).selectOption('Main')
  await expect(there).toHaveCount(0)
  await page.reload()
  await boardIsLive(page)
  await expect(page.getByLabel('PBX', { exact: true })).toHaveValue('main')
  await page.getByLabel('PBX', { exact: true }).selectOption('All PBXs')
  await there.getByRole('button', { name: /Log out/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Log out' }).click()
  await expect(there).toContainText('1 not registered')
  await page.goto(`/activity?pbx=${north()}`)
  await expect(page.getByRole('listitem').first()).toContainText('North branch')
  await expect(page.getByText('Reception 1', { exact: false })).toHaveCount(0)
})

test('settings are saved for the one that was chosen', async ({ adminPage: page }) => {
  await page.goto(`/settings/routing?pbx=${north()}`)
  await page.getByLabel('And at least this many phones').fill('7')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  await page.goto('/settings/routing')
  await expect(page.getByLabel('And at least this many phones')).toHaveValue('5')
})

test('a notice names the one that is away, and the first one goes on', async ({ adminPage: page }) => {
  await page.goto('/')
  await second.kill()
  await expect(page.getByRole('status').filter({ hasText: 'North branch: There is no connection' })).toBeVisible()
  await api('POST', '/sessions', { extension: '1001', phone: '2001' })
  await expect(page.getByRole('region', { name: 'Ground floor, Main' })).toContainText('1001')
  await second.start()
  await expect(page.getByRole('status').filter({ hasText: 'North branch' })).toHaveCount(0, { timeout: 20_000 })
})

test('it is removed with its phones, and nothing asks which any more', async ({ adminPage: page }) => {
  await page.goto('/settings/pbxes')
  await systems(page).getByRole('button', { name: 'Remove North branch' }).click()
  const confirm = page.getByRole('alertdialog')
  await expect(async () => {
    // What a login has changed there is given back within seconds; before that it cannot be let go.
    if ((await confirm.count()) === 0) await systems(page).getByRole('button', { name: 'Remove North branch' }).click()
    await confirm.getByRole('button', { name: 'Remove PBX' }).click()
    await expect(systems(page)).not.toContainText('North branch', { timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await page.goto('/')
  await expect(page.getByLabel('PBX', { exact: true })).toHaveCount(0)
  await expect(page.getByText('North reception')).toHaveCount(0)
})
