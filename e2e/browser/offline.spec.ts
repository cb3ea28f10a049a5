import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'

test('a page that is opened while Hot Desk cannot be reached says so, and comes as soon as it can', async ({
  adminPage: page,
  context,
}) => {
  await page.goto('/activity')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await context.setOffline(true)
  await page.goto('/phones')
  await expect(page.getByRole('heading', { name: 'Hot Desk cannot be reached' })).toBeVisible()
  await expectNoViolations(page, 'offline')
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Phones', level: 1 })).toBeVisible()
})
