import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { logIn, newestEventId, poolIs } from './api.ts'
import { expect, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { stack } from './stack.ts'

// What the pages hide, the server has to refuse: here its actions and addresses are asked for directly.

test.beforeAll(() => poolIs(pool))

const other = '00000000-0000-4000-8000-000000000000'
const account = { username: 'mallory', name: 'Mallory', password: 'long enough to be accepted', role: 'admin' }

/** Every server action, with arguments that would do something, and whether front desk may call it. */
const actions: Record<string, { args: unknown[]; frontDesk: boolean }> = {
  addPhoneAction: { args: [{ number: '2004', label: '', location: '' }], frontDesk: false },
  changePhoneAction: { args: ['2003', { label: 'Taken over' }], frontDesk: false },
  changePhonesAction: { args: [[{ number: '2003' }], { label: 'Taken over' }], frontDesk: false },
  removePhonesAction: { args: [[{ number: '2003' }]], frontDesk: false },
  restorePhonesAction: { args: [[{ number: '2004' }]], frontDesk: false },
  findCandidatesAction: { args: ['main', ''], frontDesk: false },
  addLocationAction: { args: [{ name: 'Mallory’s' }], frontDesk: false },
  changeLocationAction: { args: [{ id: other, name: 'Mallory’s' }], frontDesk: false },
  mergeLocationsAction: { args: [other, other], frontDesk: false },
  deleteLocationAction: { args: [other], frontDesk: false },
  addPhonesAction: { args: ['main', [{ number: '2004' }]], frontDesk: false },
  previewFileAction: { args: [{}], frontDesk: false },
  importFileAction: { args: [{}], frontDesk: false },
  saveSettingsAction: { args: [{}], frontDesk: false },
  showGettingStartedAction: { args: [false], frontDesk: false },
  applyHeldPlanAction: { args: [], frontDesk: false },
  addPbxAction: { args: [{ id: 'north', name: 'North' }], frontDesk: false },
  changePbxAction: { args: [{ id: 'main', name: 'Taken over' }], frontDesk: false },
  testPbxAction: { args: ['main'], frontDesk: false },
  removePbxAction: { args: ['north'], frontDesk: false },
  createAccountAction: { args: [account], frontDesk: false },
  changePasswordAction: { args: [other, account.password], frontDesk: false },
  setAccountDisabledAction: { args: [other, true], frontDesk: false },
  changeRoleAction: { args: [other, 'admin'], frontDesk: false },
  deleteAccountAction: { args: [other], frontDesk: false },
  inviteAccountAction: {
    args: [{ username: 'mallory', name: 'Mallory', role: 'admin' }],
    frontDesk: false,
  },
  makeLinkAction: { args: [other], frontDesk: false },
  choosePasswordAction: { args: ['a guess', account.password], frontDesk: true },
  createTokenAction: { args: [{ name: 'mallory', scopes: ['admin'], days: null }], frontDesk: false },
  revokeTokenAction: { args: [other], frontDesk: false },
  startHealthCheckAction: { args: [], frontDesk: false },
  endAllSignInsAction: { args: [other], frontDesk: false },
  setLogoutRuleAction: { args: [{ level: 'pbx', at: [{ time: '20:00', days: ['mon'] }] }], frontDesk: false },
  clearLogoutRuleAction: { args: [other], frontDesk: false },
  setFreeDesksAction: { args: [{ location: '', may: 'everything' }], frontDesk: false },
  ownSignInAction: { args: [{ extension: '1001', pin: '0000' }], frontDesk: true },
  ownLogInAction: { args: ['2003', null], frontDesk: true },
  ownLogOutAction: { args: [], frontDesk: true },
  ownSignOutAction: { args: [], frontDesk: true },
  addWebhookAction: { args: [{ name: 'Mallory’s', url: 'https://mallory.example' }], frontDesk: false },
  changeWebhookAction: { args: [{ id: other, enabled: false }], frontDesk: false },
  removeWebhookAction: { args: [other], frontDesk: false },
  renewSecretAction: { args: [other], frontDesk: false },
  testWebhookAction: { args: [other], frontDesk: false },
  resendMessageAction: { args: [other], frontDesk: false },
  addWallAction: { args: [{ name: 'Mallory’s' }], frontDesk: false },
  changeWallAction: { args: [{ id: other, name: 'Mallory’s' }], frontDesk: false },
  revokeWallAction: { args: [other], frontDesk: false },
  addFloorAction: { args: [{ location: 'Ground floor', name: 'Mallory’s' }], frontDesk: false },
  changeFloorAction: { args: [{ id: other, name: 'Mallory’s' }], frontDesk: false },
  removeFloorAction: { args: [other], frontDesk: false },
  removePlanAction: { args: [other], frontDesk: false },
  placeDeskAction: { args: [{ id: other, number: '2001', x: 0.5, y: 0.5 }], frontDesk: false },
  takeDeskOffAction: { args: [other, '2001'], frontDesk: false },
  connectAccountAction: { args: [{ id: other, email: 'mallory@example.org' }], frontDesk: false },
  saveSingleSignOnAction: { args: [{ issuer: 'https://mallory.example.org', clientId: 'x' }], frontDesk: false },
  testSingleSignOnAction: { args: [], frontDesk: false },
  removeSingleSignOnAction: { args: [], frontDesk: false },
  savePoliciesAction: { args: [{ group: 'access', values: {}, version: 0 }], frontDesk: false },
  addGroupAction: { args: [{ name: 'Mallory’s' }], frontDesk: false },
  changeGroupAction: { args: [{ id: other, name: 'Mallory’s' }], frontDesk: false },
  deleteGroupAction: { args: [other], frontDesk: false },
  addRuleAction: { args: [{ extension: '1001' }], frontDesk: false },
  changeRuleAction: { args: [{ id: other }], frontDesk: false },
  deleteRuleAction: { args: [other], frontDesk: false },
  excludeNumberAction: { args: [{ number: '1001' }], frontDesk: false },
  includeNumberAction: { args: ['1001'], frontDesk: false },
  releasePinLockAction: { args: [{ extension: '1001' }], frontDesk: true },
  logInAction: { args: [{ extension: '1001', phone: '2001' }], frontDesk: false },
  logOutManyAction: { args: [{ note: 'Mallory was here' }], frontDesk: false },
  logOutAction: { args: [other, ''], frontDesk: true },
  undoLogOutAction: { args: [other], frontDesk: true },
  countSeatsAction: { args: ['main', ''], frontDesk: true },
  callAction: { args: [{ number: '1001' }], frontDesk: true },
  setOwnExtensionAction: { args: [{ extension: 'x' }], frontDesk: true },
  endSignInAction: { args: [other], frontDesk: true },
  changeOwnPasswordAction: { args: [{ current: 'wrong', password: account.password }], frontDesk: true },
  createFirstAdminAction: { args: [{ ...account, code: 'wrong' }], frontDesk: true },
}

/** They look at a code, a link or a PIN instead of a sign-in. */
const forStrangers = ['createFirstAdminAction', 'choosePasswordAction', 'ownSignInAction', 'ownSignOutAction']

type Manifest = { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> }
const built = () =>
  Object.entries((JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest).node)

/** What the server says to an action that a page did not offer. */
async function call(request: APIRequestContext, id: string, page: string, args: unknown[] = [], cookie?: string) {
  const answer = await request.post(page, {
    headers: {
      'Next-Action': id,
      'Content-Type': 'text/plain;charset=UTF-8',
      Accept: 'text/x-component',
      ...(cookie !== undefined && { Cookie: cookie }),
    },
    data: JSON.stringify(args),
    maxRedirects: 0,
  })
  return answer.text()
}

/** The same by the action's name. */
function ask(page: Page, name: string, ...args: unknown[]): Promise<string> {
  const [id, { workers }] = built().find(([, { exportedName }]) => exportedName === name) ?? ['', { workers: {} }]
  return call(page.request, id, pageOf(workers), args)
}

const pageOf = (workers: Record<string, unknown>) =>
  `/${
    Object.keys(workers)[0]
      ?.replace(/^app\//, '')
      .replace(/\/?page$/, '') ?? ''
  }`

async function everything(page: Page): Promise<unknown> {
  const headers = { Authorization: `Bearer ${stack().token}` }
  const answers = ['/phones', '/sessions'].map(async (path) =>
    (await page.request.get(`/api/v1${path}`, { headers })).text(),
  )
  return Promise.all([...answers, newestEventId()])
}

test('every server action is in the table above', () => {
  const names = built().map(([, { exportedName }]) => exportedName)
  expect(names.toSorted()).toEqual(Object.keys(actions).toSorted())
})

test('an administrator’s actions are refused to the front desk, and all to nobody', async ({
  frontDeskPage: page,
  playwright,
  baseURL,
}) => {
  await page.goto('/')
  await logIn('2003', '1001')
  const before = await everything(page)
  const nobody = await playwright.request.newContext({ ...(baseURL && { baseURL }) })
  for (const [id, { exportedName: name, workers }] of built()) {
    const args = actions[name]?.args
    if (!actions[name]?.frontDesk)
      expect(await call(page.request, id, pageOf(workers), args), name).toContain('Your account may not do this')
    if (forStrangers.includes(name)) continue
    // A cookie of any content passes the convenience of proxy.ts; the action itself has to look.
    const cookie = 'next-auth.session-token=forged'
    expect(await call(nobody, id, pageOf(workers), args, cookie), name).toContain('You are signed out')
    expect(await call(nobody, id, pageOf(workers), args), name).not.toContain('"ok":true')
  }
  await nobody.dispose()
  expect(await everything(page)).toEqual(before)
})

test('a manager may do what the front desk may, and log out everybody at a location', async ({ managerPage: page }) => {
  for (const [id, { exportedName: name, workers }] of built())
    if (!actions[name]?.frontDesk && name !== 'logOutManyAction')
      expect(await call(page.request, id, pageOf(workers), actions[name]?.args), name).toContain(
        'Your account may not do this',
      )
  expect(await ask(page, 'logOutManyAction', { location: 'Nowhere' })).toContain('There is no location Nowhere.')
})

test('an administrator’s own password changes only with the present one', async ({ adminPage: page }) => {
  const { accountId } = (await (await page.request.get('/api/auth/session')).json()) as { accountId: string }
  expect(await ask(page, 'changePasswordAction', accountId, account.password)).toContain(
    'you need your current one there',
  )
})

test('an administrator neither deletes, disables nor demotes themselves', async ({ adminPage: page }) => {
  const { accountId } = (await (await page.request.get('/api/auth/session')).json()) as { accountId: string }
  for (const [name, ...rest] of [
    ['deleteAccountAction'],
    ['setAccountDisabledAction', true],
    ['changeRoleAction', 'front_desk'],
  ] as const)
    expect(await ask(page, name, accountId, ...rest), name).toContain('This is your own account')
})

test('the REST API takes a token alone, and a sign-in does not count', async ({ adminPage: page }) => {
  const description = (await (await page.request.get('/api/v1/openapi.json')).json()) as {
    paths: Record<string, Record<string, unknown>>
  }
  const before = await everything(page)
  for (const [path, operations] of Object.entries(description.paths))
    for (const method of Object.keys(operations).filter((name) => name !== 'parameters')) {
      if (path === '/openapi.json') continue
      const address = `/api/v1${path.replace('{number}', '2003').replace('{id}', other)}`
      for (const headers of [{}, { Authorization: 'Bearer hd_guessed' }]) {
        const answer = await page.request.fetch(address, { method, headers, ...(method !== 'get' && { data: {} }) })
        expect(answer.status(), `${method} ${path}`).toBe(401)
        expect(answer.headers()['www-authenticate']).toContain('Bearer')
      }
    }
  expect(await everything(page)).toEqual(before)
})

test('the board’s stream is for those who are signed in, and says what to do', async ({ playwright, baseURL }) => {
  const nobody = await playwright.request.newContext({ ...(baseURL && { baseURL }) })
  const answer = await nobody.get('/api/board/stream')
  expect(answer.status()).toBe(401)
  expect(await answer.text()).toContain('sign in again')
  await nobody.dispose()
})
