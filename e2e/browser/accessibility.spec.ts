import type { Page } from '@playwright/test'
import { logIn, poolIs } from './api.ts'
import { expectNoViolations } from './axe.ts'
import { boardIsLive, desk, expect, test } from './fixtures.ts'
import { openPhoneForm, pool } from './pool.ts'
import { frontDesk } from './stack.ts'

test.beforeAll(() => poolIs(pool))

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()
const ofAccount = (item: string) => async (page: Page) => {
  await button(`More for the account of ${frontDesk.name}`)(page)
  await page.getByRole('menuitem', { name: item }).click()
}
const ofSelection = (name: string) => async (page: Page) => {
  await page.getByRole('checkbox', { name: 'Select Window desk' }).check()
  await button(name)(page)
}

/** By the page that asks and what begins it. */
const questions: { at: string; begin: (page: Page) => Promise<void>; asks: string }[] = [
  { at: '/accounts', begin: button('Add account'), asks: 'Add account' },
  { at: '/accounts', begin: button(`Password of ${frontDesk.name}`), asks: 'Set password' },
  { at: '/accounts', begin: button('Invite'), asks: 'Make link' },
  { at: '/accounts', begin: ofAccount('Change role'), asks: 'Change role' },
  { at: '/accounts', begin: ofAccount('Delete account'), asks: 'Delete' },
  { at: '/settings/pbxes', begin: button('Add PBX'), asks: 'Add PBX' },
  { at: '/phones/locations', begin: button('Add location'), asks: 'Add location' },
  { at: '/phones/locations', begin: button('Edit Ground floor'), asks: 'Save' },
  { at: '/phones/locations', begin: button('Merge Ground floor'), asks: 'Merge' },
  { at: '/phones/locations', begin: button('Delete Ground floor'), asks: 'Delete' },
  { at: '/phones', begin: button('Remove Window desk'), asks: 'Remove phone' },
  { at: '/phones', begin: ofSelection('Move'), asks: 'Move' },
]

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('no page has a violation', async ({ adminPage: page }) => {
      // Some dozen pages, each scanned whole: on a busy machine that is more than half a minute.
      test.slow()
      await logIn('2001', '1001')
      for (const path of [
        '/',
        '/phones',
        '/people',
        '/phones/add',
        '/phones/import',
        '/phones/labels',
        '/phones/locations',
        '/plans',
        '/people/main/1001',
        '/desks/main/2001',
        '/activity',
        '/reports',
        '/access',
        '/settings',
        '/settings/routing',
        '/settings/sign-in',
        '/settings/tokens',
        '/health-check',
        '/getting-started',
        '/settings/walls',
        '/accounts',
        '/settings/webhooks',
        '/settings/pbxes',
        '/settings/following',
        '/settings/pins',
        '/settings/actions',
        '/settings/own-pages',
        '/settings/history',
        '/card',
        '/people/pins',
        '/account',
        '/nowhere',
      ]) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectNoViolations(page, path)
      }
    })

    test('no dialog has a violation', async ({ adminPage: page }) => {
      await page.goto('/')
      await logIn('2001', '1001')
      await boardIsLive(page)
      await desk(page, '2001').getByRole('button', { name: 'Log out' }).click()
      await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused()
      await expectNoViolations(page, 'log out')
      await page.goto('/people/main/1001')
      await page.getByRole('button', { name: 'Move' }).click()
      await page.getByRole('searchbox', { name: 'Desk' }).fill('window')
      await page.getByRole('radio', { name: 'Window desk' }).check()
      await expectNoViolations(page, 'move')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Log out' }).click()
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await expectNoViolations(page, 'log out with a reason')
      await page.goto('/phones')
      await expect((await openPhoneForm(page)).getByLabel('Number')).toBeFocused()
      await expectNoViolations(page, 'add phone')
    })

    test('no question has a violation', async ({ adminPage: page }) => {
      test.slow()
      for (const { at, begin, asks } of questions) {
        await page.goto(at)
        await begin(page)
        const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
        await expect(dialog.getByRole('button', { name: asks })).toBeVisible()
        await expectNoViolations(page, `${at}, ${asks}`)
      }
    })
  })
}

test('nothing is wider than a small phone, and nothing is cut off, whatever desks are called', async ({
  adminPage: page,
}) => {
  const long = 'W'.repeat(60)
  await poolIs([{ number: '2001', label: long, location: long }, ...pool.slice(1)])
  await page.goto('/phones')
  for (const width of [1366, 1024, 800, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const remove = page.getByRole('button', { name: `Remove ${long}` })
    // On a small phone the first desk may lie below what is seen at first.
    await remove.scrollIntoViewIfNeeded()
    await expect(remove).toBeInViewport({ ratio: 1 })
  }
  for (const path of [
    '/',
    '/phones',
    '/phones/add',
    '/phones/import',
    '/phones/labels',
    '/phones/locations',
    '/plans',
    '/people/main/1001',
    '/desks/main/2001',
    '/activity',
    '/reports',
    '/access',
    '/settings',
    '/settings/routing',
    '/settings/sign-in',
    '/settings/tokens',
    '/health-check',
    '/getting-started',
    '/settings/walls',
    '/accounts',
    '/account',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
  }
})
