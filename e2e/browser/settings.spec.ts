import { expectNoViolationsInBoth } from './axe.ts'
import { expect, test } from './fixtures.ts'

const list = (page: Parameters<typeof expectNoViolationsInBoth>[0]) =>
  page.getByRole('navigation', { name: 'Settings' })

test('a setting is found by its name, and its page says who changed it last', async ({ adminPage: page }) => {
  await page.goto('/settings')
  await expectNoViolationsInBoth(page, '/settings')
  await list(page).getByLabel('Search settings').fill('lamp')
  await list(page).getByRole('link').click()
  await expect(page).toHaveURL(/\/settings\/following$/)
  const lamp = page.getByLabel('The message lamp shows the person’s mailbox')
  for (const isOn of [false, true]) {
    await lamp.setChecked(isOn)
    await page.getByRole('button', { name: 'Save lamp and queues' }).click()
    await expect(
      page.getByText(`The message lamp shows the person’s mailbox: ${isOn ? 'off → on' : 'on → off'}`),
    ).toBeVisible()
  }
  await expect(page.getByText(/^Changed by Ada Admin/)).toBeVisible()
  await expect(list(page).getByRole('link', { name: 'What follows the person' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await list(page).getByRole('link', { name: 'PINs' }).click()
  await expect(page.getByRole('region', { name: 'PINs' })).toBeVisible()
})

test('a search without results says so, and an unknown page is not found', async ({ adminPage: page }) => {
  await page.goto('/settings')
  await list(page).getByLabel('Search settings').fill('espresso')
  await expect(list(page)).toContainText('No setting is called “espresso”.')
  await page.goto('/settings/espresso')
  await expect(page.getByRole('heading', { name: 'There is no such page', level: 1 })).toBeVisible()
})

test('on a phone the list is a page before the settings', async ({ adminPage: page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/settings')
  await list(page)
    .getByRole('link', { name: /^Routing/ })
    .click()
  await expect(page.getByRole('region', { name: 'Safety brake' })).toBeVisible()
  await expect(list(page)).toBeHidden()
  await page.getByRole('link', { name: 'All settings' }).click()
  await expect(list(page)).toBeVisible()
})
