import type { Page } from '@playwright/test'
import { api, poolIs } from './api.ts'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { pool } from './pool.ts'

test.beforeAll(() => poolIs(pool))
test.afterEach(async () => {
  const { choices } = (await api('GET', '/free-desks')) as { choices: { location: string }[] }
  for (const { location } of choices) await api('DELETE', `/free-desks?location=${encodeURIComponent(location)}`)
})

const section = (page: Page) => page.getByRole('region', { name: 'Free desks' })
const save = (page: Page) => section(page).getByRole('button', { name: 'Save free desks' }).click()

test('what free desks may do is chosen everywhere and for a location', async ({ adminPage: page }) => {
  await page.goto('/settings/free-desks')
  await expect(section(page).getByLabel('Everywhere')).toHaveValue('everything')
  await section(page).getByLabel('Everywhere').selectOption('Internal and emergency calls only')
  await section(page).getByLabel('At First floor').selectOption('Everything its extension may')
  await save(page)
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  expect(await api('GET', '/free-desks')).toEqual({
    choices: [
      { pbx: 'main', location: '', may: 'internal_and_emergency' },
      { pbx: 'main', location: 'First floor', may: 'everything' },
    ],
  })
  await page.reload()
  await expect(section(page).getByLabel('Everywhere')).toHaveValue('internal_and_emergency')
  await section(page).getByLabel('At First floor').selectOption('As everywhere')
  await save(page)
  await expect.poll(async () => (await api('GET', '/free-desks')) as object).toMatchObject({ choices: { length: 1 } })
  await page.goto('/activity')
  await expect(page.getByText('The setting for free desks at First floor was removed by')).toBeVisible()
})

test('emergency calls only are shown as what cannot be had', async ({ adminPage: page }) => {
  await page.goto('/settings/free-desks')
  const only = section(page)
    .getByLabel('Everywhere')
    .getByRole('option', { name: /^Emergency calls only/ })
  await expect(only).toBeDisabled()
  await expectNoViolations(page, 'settings with free desks')
})
