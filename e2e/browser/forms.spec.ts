import { expect, test } from './fixtures.ts'

test('a number is typed as people do, and what it comes to is said', async ({ adminPage: page }) => {
  await page.goto('/settings/routing')
  const share = page.getByLabel('Share of all phones, in percent')
  await share.clear()
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(share).toHaveAccessibleDescription('Use 5 to 100 percent.')
  await share.pressSequentially('20')
  await expect(share).toHaveValue('20')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
})

test('how long activity is kept is a number of days, or for ever', async ({ adminPage: page }) => {
  await page.goto('/settings/history')
  const days = page.getByLabel('Days that activity is kept')
  const save = page.getByRole('button', { name: 'Save retention' })
  await days.fill('7')
  await save.click()
  await expect(page.getByText('Use 30 to 3650 days, or keep them for ever.')).toBeVisible()
  await days.fill('400')
  await save.click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  await page.reload()
  await expect(days).toHaveValue('400')
  await days.clear()
  await save.click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  await page.reload()
  await expect(days).toHaveValue('')
})

test('what follows a person is a choice each', async ({ adminPage: page }) => {
  await page.goto('/settings/following')
  const lamp = page.getByLabel('The message lamp shows the person’s mailbox')
  const queues = page.getByLabel('Leave queues when logging out of a desk')
  await expect(lamp).toBeChecked()
  await expect(queues).not.toBeChecked()
  for (const isUsual of [false, true]) {
    await lamp.setChecked(isUsual)
    await queues.setChecked(!isUsual)
    await page.getByRole('button', { name: 'Save lamp and queues' }).click()
    await expect(page.getByText('The settings are saved.').last()).toBeVisible()
    await page.reload()
    await expect(lamp).toBeChecked({ checked: isUsual })
    await expect(queues).toBeChecked({ checked: !isUsual })
  }
})

test('an address of the activity that cannot be right shows what there is', async ({ adminPage: page }) => {
  await page.goto(`/activity?type=toString&before=${'9'.repeat(20)}`)
  await expect(page.getByRole('heading', { name: 'Activity', level: 1 })).toBeVisible()
  await expect(page.getByRole('listitem').first()).toBeVisible()
})
