import { runPhp } from '../../freepbx/tests/php.ts'
import type { Scope } from '../../lib/contract/scopes.ts'
import { privateRoot } from '../../sandbox/roots.ts'
import { newToken } from '../support/new-token.ts'
import { logEverybodyOut, logIn, occupant, poolIs } from './api.ts'
import { expect, strangerTest as test } from './fixtures.ts'
import { handoverSecret, stack } from './stack.ts'

// The first time, PHP is fetched and unpacked.
test.beforeAll(async () => {
  test.setTimeout(180_000)
  await Promise.all([privateRoot('php-7.4'), privateRoot('php-8.2')])
})

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

test('the FreePBX module reads who sits where, and logs them out', async () => {
  await logEverybodyOut()
  await poolIs([{ number: '2001', label: 'Window', location: '' }])
  await logIn('2001', '1001')
  const { url, token } = stack()
  expect(JSON.parse(await runPhp('7.4', 'dashboard.php', url, token))).toMatchObject({
    parts: { database: 'up', worker: 'up', ami: 'up', ari: 'up' },
    phones: [{ number: '2001', label: 'Window', session: { extension: '1001' } }],
    sessions: [{ phone: '2001' }],
  })
  expect(await occupant('2001')).toBeNull()
  await expect(runPhp('8.2', 'dashboard.php', url, 'hd_wrong')).rejects.toThrow('does not know this API token')
})

test('the FreePBX module needs a token that can only read, and warns of one that can do more', async () => {
  await poolIs([{ number: '2001', label: 'Window', location: '' }])
  await logIn('2001', '1001')
  const [readOnly, withSessions, all] = await Promise.all([
    token(['board']),
    token(['board', 'sessions']),
    token(['admin']),
  ])

  const page = await runPhp('8.2', 'page.php', stack().url, readOnly)
  expect(page).toContain('1001 Alice Archer')
  expect(page).not.toContain('value="logOut"')
  expect(page).not.toContain('may do more than this page needs')
  expect(page).toContain('could not be logged out. On the machine of Hot Desk')
  expect(await occupant('2001')).toBe('1001')

  const warning = await runPhp('7.4', 'page.php', stack().url, all)
  expect(warning).toContain('may do more than this page needs')
  await logIn('2001', '1001')

  const both = await runPhp('7.4', 'page.php', stack().url, withSessions)
  expect(both).toContain('value="logOut"')
  expect(both).not.toContain('may do more than this page needs')
  expect(both).not.toContain('could not be logged out')
  expect(await occupant('2001')).toBeNull()
})

const token = (scopes: Scope[]) => newToken(scopes, stack().databaseUrl)
