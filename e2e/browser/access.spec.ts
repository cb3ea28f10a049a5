import { api, logIn, poolIs } from './api.ts'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { pool } from './pool.ts'

interface Listed {
  groups: { id: string }[]
  rules: { id: string }[]
  numbers: { number: string }[]
}
const listed = async <K extends keyof Listed>(address: string, name: K) => ((await api('GET', address)) as Listed)[name]

/** Everybody may log in everywhere again. */
async function forgetRules(): Promise<void> {
  for (const { id } of await listed('/access-rules', 'rules')) await api('DELETE', `/access-rules/${id}`)
  for (const { id } of await listed('/groups', 'groups')) await api('DELETE', `/groups/${id}`)
  for (const { number } of await listed('/excluded-numbers', 'numbers'))
    await api('DELETE', `/excluded-numbers/${number}`)
}

test.beforeEach(async () => {
  await poolIs(pool)
  await forgetRules()
})
test.afterAll(forgetRules)

const refusal = (phone: string, extension: string) =>
  logIn(phone, extension).then(
    () => '',
    (error: unknown) => String(error),
  )

test('a group and a rule for it say in words what they do, and a login elsewhere is refused', async ({
  adminPage: page,
}) => {
  await page.goto('/access')
  await expect(page.getByText('There are no rules: everybody may log in everywhere.')).toBeVisible()
  await page.getByRole('button', { name: 'Add group' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Nurses')
  await dialog.getByLabel('Extensions').fill('1001, 10x2')
  await dialog.getByRole('button', { name: 'Add group' }).click()
  await expect(dialog.getByLabel('Extensions')).toHaveAccessibleDescription(/Use 1 to 20 digits/)
  await dialog.getByLabel('Extensions').fill('1001, 1002')
  await dialog.getByLabel('Second login').selectOption('Is refused until they have logged out')
  await dialog.getByRole('button', { name: 'Add group' }).click()
  await expect(page.getByText('2 extensions: 1001, 1002')).toBeVisible()
  await expect(page.getByText('a second login is refused while they are logged in elsewhere.')).toBeVisible()

  await page.getByRole('button', { name: 'Add rule' }).click()
  await dialog.getByLabel('For').selectOption('Nurses')
  await dialog.getByLabel('First floor').check()
  await dialog.getByLabel('First day').fill('2026-01-01')
  await dialog.getByLabel('Last day').fill('2025-01-01')
  await dialog.getByLabel('Time zone').fill('Europe/Berlin')
  await dialog.getByRole('button', { name: 'Add rule' }).click()
  await expect(dialog.getByLabel('Last day')).toHaveAccessibleDescription(/must not be before/)
  await dialog.getByLabel('Last day').fill('2099-12-31')
  await dialog.getByRole('button', { name: 'Add rule' }).click()
  await expect(
    page.getByText('Nurses may log in at desks of First floor, from 2026-01-01 to 2099-12-31 (Europe/Berlin).'),
  ).toBeVisible()

  expect(await refusal('2001', '1001')).toContain('not_at_this_location')
  expect(await refusal('2003', '1001')).toBe('')
  expect(await refusal('2001', '1003')).toBe('')
  const why =
    /the rules for Alice Archer \(1001\) do not allow this location; Nurses may log in at desks of First floor/
  for (const address of ['/activity', '/people/main/1001']) {
    await page.goto(address)
    await expect(page.getByText(why).first(), address).toBeVisible()
  }
})

test('a rule is changed and removed, and a number never hot desks and does again', async ({ adminPage: page }) => {
  await api('POST', '/access-rules', { extension: '1001', timeZone: 'UTC' })
  await page.goto('/access')
  await page.getByRole('button', { name: 'Edit the rule for Extension 1001' }).click()
  const dialog = page.getByRole('dialog')
  for (const day of ['Monday', 'Tuesday', 'Wednesday']) await dialog.getByLabel(day).check()
  await dialog.getByLabel('From').fill('22:00')
  await dialog.getByLabel('To', { exact: true }).fill('06:00')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const rule = 'may log in everywhere, Monday to Wednesday, 22:00 to 06:00 the next morning (UTC).'
  await expect(page.getByText(rule)).toBeVisible()
  await page.getByRole('button', { name: 'Remove the rule for Extension 1001' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove rule' }).click()
  await expect(page.getByText(rule)).toBeHidden()

  await page.getByLabel('Number').fill('1001')
  await page.getByLabel('Note').fill('The director')
  await page.getByRole('button', { name: 'Add number' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'The director' })).toBeVisible()
  expect(await refusal('2001', '1001')).toContain('number_excluded')
  await page.getByRole('button', { name: 'Remove 1001' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Let it hot desk' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'The director' })).toBeHidden()
  expect(await refusal('2001', '1001')).toBe('')
})

test('takeovers are refused where the settings say so', async ({ adminPage: page }) => {
  await page.goto('/access')
  const save = page.getByRole('button', { name: 'Save these choices' })
  const takeover = page.getByRole('group', { name: 'A desk that somebody else holds' })
  await takeover.getByRole('radio', { name: /^Refuse/ }).check()
  await save.click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  await logIn('2001', '1002')
  expect(await refusal('2001', '1001')).toContain('takeover_refused')
  await takeover.getByRole('radio', { name: /^Allow.*takes it over at once/ }).check()
  await save.click()
  await expect(page.getByText('The settings are saved.').last()).toBeVisible()
  await expect.poll(() => refusal('2001', '1001')).toBe('')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('the page and its forms have no violation', async ({ adminPage: page }) => {
      await api('POST', '/groups', { name: 'Nurses', members: ['1001'], takeover: 'idle' })
      await api('POST', '/access-rules', { group: 'Nurses', locations: ['First floor'] })
      await api('POST', '/excluded-numbers', { number: '1000', note: 'The director' })
      await page.goto('/access')
      await expectNoViolations(page, '/access')
      for (const [button, form] of [
        ['Edit Nurses', 'group'],
        ['Add rule', 'rule'],
      ] as const) {
        await page.getByRole('button', { name: button }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await expectNoViolations(page, form)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      }
    })
  })
}

test('is for administrators alone', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Access' })).toBeHidden()
  const answer = await page.goto('/access')
  expect(answer?.status()).toBe(403)
})
