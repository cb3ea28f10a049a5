import { runPhp } from '../../freepbx/tests/php.ts'
import { expect, strangerTest as test } from './fixtures.ts'
import { handoverSecret } from './stack.ts'

test('the link on FreePBX’s page signs its administrator in, once', async ({ page, browser, baseURL }) => {
  const note = await runPhp('8.2', 'hand-over.php', handoverSecret, 'maria')
  await page.goto(`/handover?note=${note}&next=https://elsewhere.example`)
  await expect(page.getByRole('heading', { name: 'Board', level: 1 })).toBeVisible()
  await page.goto('/accounts')
  await expect(page.getByText('maria (FreePBX)').first()).toBeVisible()

  const another = await browser.newPage(baseURL === undefined ? {} : { baseURL })
  await another.goto(`/handover?note=${note}`)
  await expect(another.getByText('This link has been used already.')).toBeVisible()
  await another.goto('/')
  await expect(another).toHaveURL(/\/sign-in/)
  await another.close()
})

test('a link that was changed on the way signs nobody in', async ({ page }) => {
  const note = await runPhp('8.2', 'hand-over.php', handoverSecret, 'maria')
  await page.goto(`/handover?note=x${note}`)
  await expect(page.getByText('was not made by the FreePBX that Hot Desk knows')).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in/)
})
