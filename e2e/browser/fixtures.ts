import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test'
import { logEverybodyOut } from './api.ts'
import { admin, frontDesk, manager, stack } from './stack.ts'

/** Nobody is signed in. What a page throws fails its test: the server's HTML in other words than the browser's, for one. */
export const strangerTest = base.extend({
  baseURL: async ({}, use) => use(stack().url),
  page: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await use(page)
    expect(errors).toEqual([])
  },
})

/** A page each that somebody is signed in on, and nothing shown; every test begins with nobody logged in at any desk. */
export const test = strangerTest.extend<{
  everybodyOut: undefined
  adminPage: Page
  frontDeskPage: Page
  managerPage: Page
}>({
  everybodyOut: [
    async ({}, use) => {
      await logEverybodyOut()
      await use(undefined)
    },
    { auto: true },
  ],
  adminPage: async ({ page }, use) => {
    await signInWithoutPage(page, admin)
    await use(page)
  },
  frontDeskPage: async ({ page }, use) => {
    await signInWithoutPage(page, frontDesk)
    await use(page)
  },
  managerPage: async ({ page }, use) => {
    await signInWithoutPage(page, manager)
    await use(page)
  },
})
export { expect }

type Credentials = Pick<typeof admin, 'username' | 'password'>

/** On the board, whose heading is English. */
export async function signIn(page: Page, account: Credentials): Promise<void> {
  await signInWithoutPage(page, account)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Board', level: 1 })).toBeVisible()
}

/** With what the sign-in page sends, without the page, for which every other test would wait. */
export async function signInWithoutPage(page: Page, { username, password }: Credentials): Promise<void> {
  const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const form = { username, password, csrfToken, json: 'true' }
  expect((await page.request.post('/api/auth/callback/credentials', { form })).status()).toBe(200)
}

export async function signInOnPage(page: Page, account: Credentials): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill(account.username)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Board', level: 1 })).toBeVisible()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
}

/** What a program that copied the cookie of this browser sends. */
export async function copyOf(context: BrowserContext): Promise<Record<string, string>> {
  const cookies = await context.cookies()
  return { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

/** The desk's row on the board. */
export function desk(page: Page, number: string): Locator {
  return page.locator(`[data-desk="${number}"]`)
}

/** Shows the desks in a state, and says how many they are. */
export function filter(page: Page, state: string): Locator {
  return page.getByRole('group', { name: 'Show' }).getByRole('button', { name: new RegExp(`^${state} \\d`) })
}

/** Waits until the stream has begun, so that what follows tests the stream and not the first paint. */
export async function boardIsLive(page: Page): Promise<void> {
  await expect(page.locator('[data-stream=live]')).toBeAttached()
}
