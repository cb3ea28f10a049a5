import { readFile } from 'node:fs/promises'
import { logIn, poolIs } from './api.ts'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { stack } from './stack.ts'

test.beforeEach(() => poolIs(pool))

test('activity is found by a person’s name, by day and by what it is about, and an entry has a link', async ({
  adminPage: page,
}) => {
  await logIn('2001', '1001')
  await page.goto('/activity')
  await page.getByLabel('Find').fill('alice')
  await page.getByLabel('What').selectOption('All: Logins, logouts, moves and refusals')
  await page.getByRole('button', { name: 'Filter' }).click()
  const first = page.getByRole('listitem').filter({ hasText: 'logged in at' }).first()
  await expect(first).toContainText('(1001)')
  await expectNoViolations(page, 'activity, found')

  await page.getByLabel('From').fill('2020-01-01')
  await page.getByLabel('To', { exact: true }).fill('2020-01-31')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible()
  await page.getByRole('link', { name: 'Show everything' }).click()

  const entry = page.getByRole('listitem').filter({ hasText: '(1001) logged in at' }).first()
  const id = await entry.getAttribute('id')
  await entry.getByTitle('Link to this entry').click()
  await expect(page).toHaveURL(new RegExp(`#${id}$`))
  await expect(page.locator(`#${id}`)).toBeInViewport()
})

test('what the filter finds is a file, in which everybody has what they may see', async ({
  frontDeskPage: page,
  browser,
}) => {
  await logIn('2001', '1001')
  await page.goto('/activity?find=alice')
  const begun = page.waitForEvent('download')
  await page.getByRole('link', { name: /^CSV/ }).click()
  const download = await begun
  expect(download.suggestedFilename()).toMatch(/^hotdesk-activity-\d{4}-\d\d-\d\d\.csv$/)
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toMatch(/^\uFEFFid,at \(.+\),type,what,/)
  expect(text).toContain('Alice Archer (1001) logged in at Reception 1')
  // Accounts are for administrators.
  const all = await (await page.request.get('/activity/csv')).text()
  expect(all).toContain('phone.added')
  expect(all).not.toContain('sign_in.began')
  const stranger = await browser.newContext({ baseURL: stack().url })
  expect((await stranger.request.get('/activity/csv', { maxRedirects: 0 })).status()).not.toBe(200)
  await stranger.close()
})
