import { logIn, poolIs } from './api.ts'
import { boardIsLive, desk, expect, test } from './fixtures.ts'
import { pool } from './pool.ts'

test.beforeAll(() => poolIs(pool))

test('a person has a page: where they are logged in, their mailbox, what happened lately', async ({
  frontDeskPage: page,
}) => {
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

test('an extension that nobody has heard of has none', async ({ frontDeskPage: page }) => {
  for (const nobody of ['/people/main/4321', '/people/nowhere/1001', '/people/main/alice']) {
    const answer = await page.goto(nobody)
    expect(answer?.status(), nobody).toBe(404)
  }
})
