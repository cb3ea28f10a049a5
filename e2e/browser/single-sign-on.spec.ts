import type { Page } from '@playwright/test'
import { withClient } from '../../runtime/database/use-database.ts'
import { type OpenIdProvider, startOpenIdProvider } from '../support/openid-provider.ts'
import { api, poolIs } from './api.ts'
import { expectNoViolationsInBoth } from './axe.ts'
import { expect, signOut, strangerTest, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { frontDesk, stack } from './stack.ts'

// With a real OpenID provider on loopback; what it is attacked with is lib/single-sign-on/single-sign-on.contract.test.ts.
let provider: OpenIdProvider
const label = 'Sign in with the office'
const sql = (text: string, values: unknown[] = []) =>
  withClient(stack().databaseUrl, (client) => client.query(text, values))

test.beforeAll(async () => {
  await poolIs(pool)
  provider = await startOpenIdProvider(`${stack().url}/sso/callback`)
  const verified = { email: 'frida@example.com', email_verified: true }
  provider.people.set('frida', { name: 'Frida', ...verified, extension: '1001' })
  provider.people.set('gus', { name: 'Gus Guest', email: 'gus@example.com', email_verified: true })
})
test.beforeEach(async () => {
  await sql('UPDATE accounts SET sso_email = $1 WHERE username = $2', ['frida@example.com', frontDesk.username])
})
test.afterEach(async () => {
  await sql('DELETE FROM single_sign_on')
  await sql('UPDATE accounts SET sso_email = NULL, sso_issuer = NULL, sso_subject = NULL')
  await api('PATCH', '/settings/ownPage', { ownPage: false })
})
test.afterAll(() => provider.stop())

const setUp = (more: object = {}) => {
  const { id: clientId, secret } = provider.client
  const details = { issuer: provider.issuer, clientId, secret, label, scopes: 'openid email profile desk' }
  return api('PATCH', '/single-sign-on', { ...details, ...more })
}
async function signInThere(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: label }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Continue' }).click()
}

strangerTest(
  'somebody signs in at their organisation, comes to the page they wanted, and signs out',
  async ({ page }) => {
    await setUp()
    const refusals: string[] = []
    page.on('console', (message) => message.text().includes('Content Security Policy') && refusals.push(message.text()))
    await page.goto('/activity?type=session.started')
    await expectNoViolationsInBoth(page, 'the sign-in page')
    await signInThere(page, 'frida')
    await expect(page).toHaveURL(/\/activity\?type=session\.started$/)
    await page.goto('/account')
    const here = page.getByRole('region', { name: 'Where you are signed in' })
    await expect(here.getByText(/, by single sign-on$/).first()).toBeVisible()
    await page.goto('/')
    await signOut(page)
    await page.goto('/activity')
    await expect(page.getByRole('link', { name: label })).toBeVisible()
    expect(refusals).toEqual([])
  },
)

strangerTest('somebody whom nobody has connected reads whom to ask, with the status 403', async ({ page }) => {
  await setUp()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: label }).click()
  await page.getByLabel('Name').fill('gus')
  const answered = page.waitForResponse((response) => response.url().includes('/sso/refused'))
  await page.getByRole('button', { name: 'Continue' }).click()
  expect((await answered).status()).toBe(403)
  await expect(page.getByText('no account here is connected to you')).toBeVisible()
  await expectNoViolationsInBoth(page, 'refused')
  await page.getByRole('link', { name: 'Sign in with a password' }).click()
  await expect(page.getByLabel('Password')).toBeVisible()
})

strangerTest(
  'a provider that is away leads to a page that says so, and the password goes on working',
  async ({ page }) => {
    const away = await startOpenIdProvider(`${stack().url}/sso/callback`)
    await away.stop()
    await setUp({ issuer: away.issuer })
    await page.goto('/sign-in?next=/activity')
    await page.getByRole('link', { name: label }).click()
    await expect(page.getByText('The sign-in of your organisation does not answer at the moment.')).toBeVisible()
    await expectNoViolationsInBoth(page, 'away')
    await page.getByRole('link', { name: 'Sign in with a password' }).click()
    await page.getByLabel('User name').fill(frontDesk.username)
    await page.getByLabel('Password').fill(frontDesk.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Board', level: 1 })).toBeVisible()
  },
)

strangerTest('somebody who comes back without having left, or cancels, is not signed in', async ({ page }) => {
  await setUp()
  await page.goto('/sso/callback?code=a&state=b')
  await expect(page.getByText('This sign-in was started too long ago')).toBeVisible()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: label }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Your organisation did not let you in.')).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in$/)
})

strangerTest(
  'a person opens their own page at the desk whose code they have scanned, without a PIN',
  async ({ page }) => {
    // Otherwise the organisation would let the next one in as the one before.
    await setUp({ forOwnPages: true, asksAgain: true })
    await api('PATCH', '/settings/ownPage', { ownPage: true })
    await page.goto('/me?pbx=main&desk=2001')
    await expectNoViolationsInBoth(page, 'own page, signed out')
    await signInThere(page, 'frida')
    await expect(page.getByRole('heading', { name: 'Alice Archer' })).toBeVisible()
    await expect(page).toHaveURL(/\/me\?pbx=main&desk=2001$/)
    await page.getByRole('button', { name: 'Log in at Reception 1' }).click()
    await expect(page.getByRole('region', { name: 'Where you are' })).toContainText('You are logged in at')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signInThere(page, 'gus')
    await expect(page.getByText('does not say which extension is yours')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Sign in with your PIN' })).toBeVisible()
  },
)

test('an administrator sets it up, tests it, connects an account, and removes it', async ({ adminPage: page }) => {
  await page.goto('/settings/sign-in')
  await page.getByLabel('Issuer', { exact: true }).fill(provider.issuer)
  await page.getByLabel('Client id').fill(provider.client.id)
  await page.getByLabel('Client secret').fill('not the right one')
  await page.getByRole('button', { name: 'Save single sign-on' }).click()
  await expect(page.getByText('Single sign-on is saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Test' }).click()
  await expect(page.getByText('The provider does not accept the client id with this client secret.')).toBeVisible()
  await expectNoViolationsInBoth(page, 'the test of the provider')
  await page.getByRole('button', { name: 'Close', exact: true }).click()

  await page.getByLabel('Client secret').fill(provider.client.secret)
  await page.getByRole('button', { name: 'Save single sign-on' }).click()
  await expect(page.getByText('Single sign-on is saved.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Test' }).click()
  await expect(page.getByText('Everything is fine.')).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  expect(await page.content()).not.toContain(provider.client.secret)

  await page.goto('/accounts')
  await page.getByRole('button', { name: `More for the account of ${frontDesk.name}` }).click()
  await page.getByRole('menuitem', { name: 'Single sign-on' }).click()
  await expect(page.getByLabel('E-mail address')).toHaveValue('frida@example.com')
  await expectNoViolationsInBoth(page, 'connecting an account')
  await page.getByLabel('E-mail address').fill('gus@example.com')
  await page.getByRole('button', { name: 'Connect' }).click()
  await expect(page.getByText(`The single sign-on of ${frontDesk.name} is saved.`)).toBeVisible()

  await page.goto('/settings/sign-in')
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('Single sign-on is removed.')).toBeVisible()
  await expect(page.getByLabel('Issuer', { exact: true })).toHaveValue('')
  await page.goto('/activity')
  await expect(page.getByText(/Single sign-on by .* was removed by Ada Admin/).first()).toBeVisible()
})
