import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomPKCECodeVerifier,
} from 'openid-client'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type OpenIdProvider, signInThere, startOpenIdProvider } from '@/e2e/support/openid-provider'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { connectAccount } from '@/lib/accounts/connect-account'
import { sessionCookie } from '@/lib/auth/session-cookie'
import { findSignedIn } from '@/lib/auth/signed-in'
import type { Role } from '@/lib/contract/roles'
import type { Connection, Purpose, SaveSingleSignOn } from '@/lib/contract/single-sign-on'
import { db } from '@/lib/db'
import { findOwnPerson } from '@/lib/own-page/sign-ins'
import { saveSettings } from '@/lib/settings/save-settings'
import { listSignIns } from '@/lib/sign-ins/list-sign-ins'
import { beginSso } from './begin'
import { finishSso } from './finish'
import { type Flow, flowIn } from './flow'
import { findSingleSignOn, redirectUri } from './load'
import { removeSingleSignOn, saveSingleSignOn } from './save'
import { testSingleSignOn } from './test-provider'

let web: WebServerSide
let provider: OpenIdProvider

beforeAll(async () => {
  // What an administrator reads in the log.
  vi.spyOn(console, 'warn').mockReturnValue()
  web = await startWebServerSide()
  provider = await startOpenIdProvider(redirectUri())
})
afterAll(async () => {
  await provider.stop()
  await web.stop()
})
beforeEach(async () => {
  provider.people.clear()
  provider.lie = null
  provider.lieOnPage = null
  for (const empty of [
    () => db().account.deleteMany(),
    () => db().ownSignIn.deleteMany(),
    () => db().person.deleteMany(),
    () => db().settings.deleteMany(),
    () => db().singleSignOn.deleteMany(),
    () => db().event.deleteMany(),
    () => db().failedAttempt.deleteMany(),
  ])
    await empty()
})

const ctx = () => verbContext()
const save = (input: SaveSingleSignOn) => saveSingleSignOn({ ctx: ctx(), input })
/** Set up, with additional settings. */
const setUp = (more: SaveSingleSignOn = {}) => {
  const { id: clientId, secret } = provider.client
  return save({ issuer: provider.issuer, clientId, secret, scopes: 'openid email profile desk', ...more })
}
const connect = (input: Connection) => connectAccount({ ctx: ctx(), input })
const addAccount = async (username: string, more: { role?: Role; mustChangePassword?: boolean } = {}) => {
  const data = { username, name: username, passwordHash: 'x', role: 'front_desk' as const, ...more }
  return (await db().account.create({ data })).id
}
const person = (login: string, claims: object = {}) => {
  const email = { email: `${login}@example.com`, email_verified: true }
  provider.people.set(login, { name: login.toUpperCase(), ...email, ...claims })
}
const facts = async (type: string) => (await db().event.findMany({ where: { type } })).map(({ data }) => data)

const headers = new Headers({ 'x-forwarded-for': '192.0.2.7', 'user-agent': 'Firefox/145.0 Linux' })
const begin = (purpose: Purpose, next: unknown = '/', from = '192.0.2.7') => beginSso({ purpose, next, from })
async function leave(purpose: Purpose, next: unknown = '/') {
  const { address, cookie } = await begin(purpose, next)
  const flow = await flowIn(cookie.value)
  if (!flow) throw new Error('The cookie cannot be read.')
  return { address, cookie, flow }
}
/** Up to the provider's answer. */
async function comeBack(login: string, purpose: Purpose = 'account', next: unknown = '/') {
  const { address, flow } = await leave(purpose, next)
  return { back: await signInThere(address, login), flow }
}
async function arrive(login: string, purpose: Purpose = 'account', next: unknown = '/') {
  const { back, flow } = await comeBack(login, purpose, next)
  return finishSso(back.search, flow, headers)
}
async function signIn(login: string) {
  const arrived = await arrive(login)
  if (arrived.kind !== 'account') throw new Error('This is an own page.')
  return arrived.claims
}
const refused = (reason: string) => ({ name: 'SsoRefused', reason })

describe('the settings', () => {
  it('are none until somebody saves them, and then let accounts in and open no own page', async () => {
    await expect(begin('account')).rejects.toMatchObject(refused('off'))
    const saved = await setUp()
    expect(saved).toMatchObject({ forAccounts: true, forOwnPages: false, groupsClaim: null, hasSecret: true })
    await expect(begin('own_page', '/me')).rejects.toMatchObject(refused('off'))
  })

  it('keep the client secret encrypted, and say of it only that it is new', async () => {
    await setUp()
    const kept = JSON.stringify([await db().singleSignOn.findMany(), await facts('single_sign_on.changed')])
    expect(kept).not.toContain(provider.client.secret)
    expect(await facts('single_sign_on.changed')).toMatchObject([
      { before: {}, after: { issuer: provider.issuer }, secret: 'new' },
    ])
  })

  it('say what was changed; what changes nothing leaves no event', async () => {
    await setUp()
    await save({ label: 'Sign in with the office' })
    await save({ label: 'Sign in with the office' })
    expect((await facts('single_sign_on.changed')).slice(1)).toEqual([
      { before: { label: 'Sign in with single sign-on' }, after: { label: 'Sign in with the office' } },
    ])
  })

  it('take the secret again with another issuer, so that it goes nowhere unasked', async () => {
    await setUp()
    const issuer = 'https://sso.example.com'
    await expect(save({ issuer })).rejects.toMatchObject({ code: 'bad_request', fields: [{ field: 'secret' }] })
    expect(await save({ issuer, secret: 'another' })).toMatchObject({ issuer })
  })

  it('are not overwritten by somebody who has not seen them', async () => {
    const { version } = await setUp()
    await save({ label: 'One', version })
    await expect(save({ label: 'Two', version })).rejects.toMatchObject({ code: 'changed_meanwhile' })
  })

  it('take no issuer without encryption, unless it is this machine or somebody wants it', async () => {
    const issuer = 'http://sso.example.com'
    await expect(setUp({ issuer })).rejects.toMatchObject({ code: 'bad_request', fields: [{ field: 'issuer' }] })
    expect(await setUp({ issuer, allowsHttp: true })).toMatchObject({ issuer })
  })

  it.each([
    ['issuer', { issuer: 'sso.example.com' }],
    ['issuer', { issuer: 'https://sso.example.com/.well-known/openid-configuration' }],
    ['issuer', { issuer: 'https://user:word@sso.example.com' }],
    ['clientId', { clientId: '' }],
    ['scopes', { scopes: 'email' }],
    ['extensionClaim', { extensionClaim: '' }],
  ] as [string, SaveSingleSignOn][])('say that the %s is wrong: %j', async (field, wrong) => {
    await expect(setUp(wrong)).rejects.toMatchObject({ code: 'bad_request', fields: [{ field }] })
  })

  it('sign out those who came by what is switched off or removed, and nobody else', async () => {
    person('bea', { extension: '1001' })
    await connect({ id: await addAccount('bea'), email: 'bea@example.com' })
    const claims = async () => signIn('bea')
    await setUp()
    const first = await claims()
    await save({ label: 'Another' })
    expect(await findSignedIn(first)).not.toBeNull()
    await save({ forAccounts: false })
    expect(await findSignedIn(first)).toBeNull()
    await save({ forAccounts: true })
    const second = await claims()
    await db().signIn.create({
      data: { accountId: second.accountId, address: '', userAgent: '', expiresAt: new Date(Date.now() + 60_000) },
    })
    await removeSingleSignOn({ ctx: ctx(), input: {} })
    expect(await findSignedIn(second)).toBeNull()
    expect(await listSignIns(second.accountId)).toMatchObject([{ way: 'password' }])
    expect(await findSingleSignOn(db())).toBeNull()
  })
})

describe('an account', () => {
  beforeEach(() => setUp())

  it('is signed in that an administrator has connected to the verified address', async () => {
    person('bea', { email: 'Bea@Example.com' })
    const id = await addAccount('beatrice')
    await connect({ id, email: 'bea@example.com' })
    const claims = await signIn('bea')
    expect(await findSignedIn(claims)).toMatchObject({ id, role: 'front_desk' })
    expect(await listSignIns(id)).toMatchObject([{ way: 'sso', address: '192.0.2.7', browser: 'Firefox on Linux' }])
    expect(await facts('sign_in.began')).toMatchObject([{ name: 'beatrice', way: 'sso' }])
    expect((await facts('account.connected')).at(-1)).toMatchObject({
      after: { email: 'bea@example.com', subject: 'bea' },
    })
  })

  it('belongs to the first who has shown the address, no matter what happens to the address', async () => {
    person('bea')
    const id = await addAccount('bea')
    await connect({ id, email: 'bea@example.com' })
    await signIn('bea')
    person('bea', { email: 'married@example.com' })
    expect(await signIn('bea')).toMatchObject({ accountId: id })
    person('heir', { email: 'bea@example.com' })
    await expect(signIn('heir')).rejects.toMatchObject(refused('other_identity'))
    await connect({ id, subject: null })
    expect(await signIn('heir')).toMatchObject({ accountId: id })
  })

  it('is signed in by the subject alone where an administrator has connected that', async () => {
    provider.people.set('carl', {})
    const id = await addAccount('carl')
    await connect({ id, subject: 'carl' })
    expect(await signIn('carl')).toMatchObject({ accountId: id })
  })

  it.each([undefined, false, 'true', 1])(
    'is not signed in by an address that is not verified: %j',
    async (verified) => {
      person('bea', { email_verified: verified })
      await connect({ id: await addAccount('bea'), email: 'bea@example.com' })
      await expect(signIn('bea')).rejects.toMatchObject(refused('unverified_email'))
    },
  )

  it('of nobody is not made, and the activity says whom an administrator may connect', async () => {
    person('dora')
    // Somebody who can choose their name at the provider must not become somebody else with it.
    await addAccount('dora')
    await addAccount('dora@example.com')
    await expect(signIn('dora')).rejects.toMatchObject(refused('unknown'))
    expect(await db().account.count()).toBe(2)
    expect(await facts('sign_in.refused')).toEqual([
      {
        ...{ reason: 'unknown', purpose: 'account', address: '192.0.2.7' },
        ...{ subject: 'dora', email: 'dora@example.com', name: 'DORA' },
      },
    ])
  })

  it('that is disabled stays out', async () => {
    person('bea')
    const id = await addAccount('bea')
    await connect({ id, email: 'bea@example.com' })
    await signIn('bea')
    await db().account.update({ where: { id }, data: { disabledAt: new Date() } })
    await expect(signIn('bea')).rejects.toMatchObject(refused('disabled'))
  })

  it('that is disabled before its person has come belongs to nobody yet', async () => {
    person('bea')
    const id = await addAccount('bea')
    await connect({ id, email: 'bea@example.com' })
    await db().account.update({ where: { id }, data: { disabledAt: new Date() } })
    await expect(signIn('bea')).rejects.toMatchObject(refused('disabled'))
    expect(await db().account.findUniqueOrThrow({ where: { id } })).toMatchObject({ ssoSubject: null })
  })

  it('whose password somebody else has set is let in: it was not that password', async () => {
    person('bea')
    await connect({ id: await addAccount('bea', { mustChangePassword: true }), email: 'bea@example.com' })
    expect(await findSignedIn(await signIn('bea'))).toMatchObject({ mustChangePassword: false })
  })

  it('that is connected to somebody else signs out whom it was connected to', async () => {
    person('bea')
    const id = await addAccount('bea')
    await connect({ id, email: 'bea@example.com' })
    const claims = await signIn('bea')
    await connect({ id, email: 'carl@example.com' })
    expect(await findSignedIn(claims)).toBeNull()
    await expect(signIn('bea')).rejects.toMatchObject(refused('unknown'))
  })

  it('shares its person with no other one', async () => {
    await connect({ id: await addAccount('bea'), email: 'bea@example.com', subject: 'bea' })
    const id = await addAccount('carl')
    await expect(connect({ id, email: 'bea@example.com' })).rejects.toMatchObject({ code: 'identity_taken' })
    await expect(connect({ id, subject: 'bea' })).rejects.toMatchObject({ code: 'identity_taken' })
    await expect(connect({ id, email: 'bea' })).rejects.toMatchObject({ code: 'bad_request' })
    await expect(connect({ id: randomUUID(), email: null })).rejects.toMatchObject({ code: 'no_such_account' })
  })
})

describe('groups', () => {
  const groups = { groupsClaim: 'groups', managerGroup: 'desk-leads', frontDeskGroup: 'desks', viewerGroup: 'staff' }
  const roleOf = async (id: string) => (await db().account.findUniqueOrThrow({ where: { id } })).role
  const connected = async (login: string, role: Role) => {
    const id = await addAccount(login, { role })
    await connect({ id, email: `${login}@example.com` })
    return id
  }

  it('decide nothing until somebody names their claim', async () => {
    await setUp({ ...groups, groupsClaim: null })
    person('bea', { groups: ['staff'] })
    await expect(signIn('bea')).rejects.toMatchObject(refused('unknown'))
  })

  it('give somebody new an account, with the role of the group that may do most', async () => {
    await setUp(groups)
    person('bea', { groups: ['staff', 'desks', 'admin'] })
    const { accountId } = await signIn('bea')
    expect(await roleOf(accountId)).toBe('front_desk')
    expect(await facts('account.added')).toEqual([{ username: 'sso:bea', name: 'BEA', role: 'front_desk' }])
    person('bea', { groups: ['desk-leads'] })
    expect(await signIn('bea')).toMatchObject({ accountId })
    expect(await roleOf(accountId)).toBe('manager')
  })

  it('that are missing keep everybody out but administrators, whom no group makes or unmakes', async () => {
    await setUp(groups)
    person('bea', { groups: 'others' })
    await connected('bea', 'viewer')
    await expect(signIn('bea')).rejects.toMatchObject(refused('no_group'))
    person('ada', { groups: ['staff'] })
    const ada = await connected('ada', 'admin')
    await signIn('ada')
    expect(await roleOf(ada)).toBe('admin')
    person('carl', { groups: ['others'] })
    await expect(signIn('carl')).rejects.toMatchObject(refused('unknown'))
  })

  it('may be a claim inside another one, and a group without a name is nobody’s', async () => {
    await setUp({ groupsClaim: 'groups.roles', viewerGroup: 'staff' })
    person('bea', { groups: { roles: ['staff'] } })
    expect(await roleOf((await signIn('bea')).accountId)).toBe('viewer')
    person('carl', { groups: { roles: [''] } })
    await expect(signIn('carl')).rejects.toMatchObject(refused('unknown'))
  })
})

describe('an own page', () => {
  const openPages = (ownPage: boolean) => saveSettings({ ctx: ctx(), input: { group: 'ownPage', values: { ownPage } } })
  const own = async (login: string, next: unknown = '/me?pbx=main&desk=2001') => {
    const arrived = await arrive(login, 'own_page', next)
    if (arrived.kind !== 'own_page') throw new Error('This is an account.')
    return arrived
  }
  beforeEach(async () => {
    await setUp({ forOwnPages: true })
    await openPages(true)
    const read = { pbxId: 'main', mailbox: 'present', devices: [], readAt: new Date() }
    await db().person.create({ data: { ...read, extension: '1001', name: 'Alice Archer' } })
  })

  it.each(['1001', 1001])('opens for the extension that a claim names: %j', async (extension) => {
    person('alice', { extension })
    const { secret, next } = await own('alice')
    expect(next).toBe('/me?pbx=main&desk=2001')
    expect(await findOwnPerson(secret)).toEqual({ pbx: 'main', extension: '1001', name: 'Alice Archer' })
    expect(await facts('own_page.began')).toMatchObject([{ way: 'sso' }])
  })

  it.each([
    ['no_extension', {}],
    ['no_extension', { extension: '10 01' }],
    ['no_extension', { extension: ['1001'] }],
    ['unknown_extension', { extension: '1009' }],
  ])('stays closed (%s) to %j', async (reason, claims) => {
    person('alice', claims)
    await expect(own('alice')).rejects.toMatchObject(refused(reason))
    expect(await facts('sign_in.refused')).toMatchObject([{ reason, purpose: 'own_page' }])
  })

  it('stays closed while own pages are, and closes when it is switched off', async () => {
    person('alice', { extension: '1001' })
    const { secret } = await own('alice')
    await save({ forOwnPages: false })
    expect(await findOwnPerson(secret)).toBeNull()
    await save({ forOwnPages: true })
    await openPages(false)
    await expect(own('alice')).rejects.toMatchObject(refused('own_page_off'))
  })

  it('opens nothing else, and leads nowhere else', async () => {
    person('alice', { extension: '1001' })
    expect((await own('alice', '/accounts')).next).toBe('/me')
    expect((await own('alice', '//elsewhere.example/me')).next).toBe('/me')
    // An own page does not make an account.
    await expect(arrive('alice')).rejects.toMatchObject(refused('unknown'))
  })
})

describe('nobody is signed in', () => {
  beforeEach(async () => {
    await setUp()
    for (const login of ['bea', 'eve']) {
      person(login)
      await connect({ id: await addAccount(login), email: `${login}@example.com` })
    }
  })
  const finish = (search: string, flow: Flow | null) => finishSso(search, flow, headers)
  const signIns = () => db().signIn.count()

  it('with an answer that this browser did not ask for', async () => {
    const [one, two] = [await comeBack('bea'), await comeBack('eve')]
    await expect(finish(one.back.search, null)).rejects.toMatchObject(refused('expired'))
    await expect(finish(one.back.search, two.flow)).rejects.toMatchObject(refused('expired'))
    // Eve has her own answer pass for the one that was asked for: the code needs the verifier of her own flow.
    const swapped = new URLSearchParams(two.back.search)
    swapped.set('state', one.flow.state)
    await expect(finish(`?${swapped}`, one.flow)).rejects.toMatchObject(refused('untrusted'))
    expect(await signIns()).toBe(0)
  })

  it('with another nonce than the one that was sent', async () => {
    const { back, flow } = await comeBack('bea')
    await expect(finish(back.search, { ...flow, nonce: 'another' })).rejects.toMatchObject(refused('untrusted'))
  })

  it('with an answer that was used, however many come with it at the same time', async () => {
    const { back, flow } = await comeBack('bea')
    const results = await Promise.allSettled([1, 2, 3].map(() => finish(back.search, flow)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(finish(back.search, flow)).rejects.toMatchObject(refused('expired'))
    expect(await signIns()).toBe(1)
  })

  it('with a code that the provider has taken back already, though Hot Desk has not seen it', async () => {
    const { back, flow } = await comeBack('bea')
    await finish(back.search, flow)
    await db().usedHandover.deleteMany()
    await expect(finish(back.search, flow)).rejects.toMatchObject(refused('untrusted'))
  })

  it('with a token that the same provider made for another program', async () => {
    const { back, flow } = await comeBack('bea')
    const token = await tokenOfOther('eve', flow.nonce)
    provider.lie = (answer) => ({ ...answer, id_token: token })
    await expect(finish(back.search, flow)).rejects.toMatchObject(refused('untrusted'))
    expect(await signIns()).toBe(0)
  })

  it.each<[string, (token: string) => string]>([
    ['whose signature is another one', (token) => token.replace(/\.[\w-]+$/, `.${'A'.repeat(342)}`)],
    ['without a signature', (token) => `${unsigned}.${token.split('.')[1] ?? ''}.`],
    ['that says more than was signed', (token) => withClaim(token, 'sub', 'eve')],
    ['of another issuer', (token) => withClaim(token, 'iss', 'https://elsewhere.example')],
    ['that is no token', () => 'token'],
  ])('with a token %s', async (_which, forge) => {
    const { back, flow } = await comeBack('bea')
    provider.lie = (answer) => ({ ...answer, id_token: forge(String(answer['id_token'])) })
    await expect(finish(back.search, flow)).rejects.toMatchObject(refused('untrusted'))
    expect(await signIns()).toBe(0)
  })

  it.each<[string, object]>([
    ['of another organisation', { iss: 'https://elsewhere.example' }],
    ['for another program', { aud: 'another' }],
    ['for several programs, of which another one asked', { aud: ['hotdesk', 'another'], azp: 'another' }],
    ['that has expired', { exp: 1_700_000_000 }],
    ['of another sign-in', { nonce: 'another' }],
  ])('with a token that is signed by the right key, and is %s', async (_which, said) => {
    const { back, flow } = await comeBack('bea')
    provider.lie = (answer) => ({ ...answer, id_token: provider.tokenSaying({ ...claimsOf(answer), ...said }) })
    await expect(finish(back.search, flow)).rejects.toMatchObject(refused('untrusted'))
    expect(await signIns()).toBe(0)
    // What was changed is what it is refused for.
    const again = await comeBack('bea')
    provider.lie = (answer) => ({ ...answer, id_token: provider.tokenSaying(claimsOf(answer)) })
    expect(await finish(again.back.search, again.flow)).toMatchObject({ kind: 'account' })
  })

  it('with a page about somebody else', async () => {
    const { back, flow } = await comeBack('bea')
    provider.lieOnPage = (answer) => ({ ...answer, sub: 'eve' })
    await expect(finish(back.search, flow)).rejects.toMatchObject(refused('untrusted'))
  })

  it('with an answer that says to be another provider’s', async () => {
    const { back, flow } = await comeBack('bea')
    const mixed = new URLSearchParams(back.search)
    mixed.set('iss', 'https://elsewhere.example')
    await expect(finish(`?${mixed}`, flow)).rejects.toMatchObject(refused('untrusted'))
  })

  it('where the provider lets nobody in', async () => {
    const { flow } = await leave('account')
    const no = new URLSearchParams({ error: 'access_denied', state: flow.state, iss: provider.issuer })
    await expect(finish(`?${no}`, flow)).rejects.toMatchObject(refused('cancelled'))
  })

  it('as the one who was signed in there before, where a password is to be asked for each time', async () => {
    await save({ asksAgain: true })
    expect((await leave('account')).address.searchParams.get('prompt')).toBe('login')
    const anHour = 3_600
    const late = async () => {
      const { back, flow } = await comeBack('bea')
      return finish(back.search, { ...flow, begunAt: flow.begunAt + anHour })
    }
    await expect(late()).rejects.toMatchObject(refused('untrusted'))
    expect(await signIns()).toBe(0)
    expect(await arrive('bea')).toMatchObject({ kind: 'account' })
    await save({ asksAgain: false })
    expect(await late()).toMatchObject({ kind: 'account' })
  })

  it('from a network that has begun more of them than an office does at once', async () => {
    await begin('account')
    await db().failedAttempt.updateMany({ data: { failures: 150 } })
    await begin('account')
    await expect(begin('account')).rejects.toMatchObject(refused('too_many'))
    await expect(begin('own_page', '/me')).rejects.toMatchObject(refused('off'))
    expect(await begin('account', '/', '198.51.100.1')).toMatchObject({ cookie: { name: 'hotdesk-sso' } })
  })

  it('when the settings have changed meanwhile', async () => {
    const { back, flow } = await comeBack('bea')
    await save({ label: 'Another' })
    await expect(finish(back.search, flow)).rejects.toMatchObject(refused('expired'))
  })

  it('and led elsewhere', async () => {
    for (const next of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'javascript:alert(1)',
    ])
      expect((await leave('account', next)).flow.next).toBe('/')
    expect((await leave('account', '/phones?search=window')).flow.next).toBe('/phones?search=window')
  })

  it('by a cookie of another kind', async () => {
    const { value } = await sessionCookie({ accountId: randomUUID(), signInId: randomUUID() })
    expect(await flowIn(value)).toBeNull()
    expect(await flowIn('')).toBeNull()
    expect(await flowIn(undefined)).toBeNull()
  })

  it('by what another sign-in has sent', async () => {
    const [one, two] = [(await leave('account')).flow, (await leave('account')).flow]
    for (const part of ['state', 'nonce', 'verifier'] as const) expect(one[part]).not.toBe(two[part])
  })

  it('without PKCE, state and nonce in what is asked', async () => {
    const { address, cookie, flow } = await leave('account')
    const asked = Object.fromEntries(address.searchParams)
    expect(asked).toMatchObject({ code_challenge_method: 'S256', state: flow.state, nonce: flow.nonce })
    expect(asked).toMatchObject({ redirect_uri: 'http://localhost:3000/sso/callback', client_id: 'hotdesk' })
    expect(address.href).not.toContain(flow.verifier)
    expect(cookie).toMatchObject({ options: { httpOnly: true, sameSite: 'lax', path: '/sso', maxAge: 600 } })
    expect(cookie.value).not.toContain(flow.state)
  })
})

describe('a provider', () => {
  const test = async () => testSingleSignOn({ ctx: ctx(), input: { triesSecret: true } })
  const problems = async () => (await test()).filter(({ status }) => status === 'problem')

  it('that has all that is needed is said to be fine', async () => {
    await setUp()
    expect((await test()).map(({ check, status }) => [check, status])).toEqual([
      ['Provider', 'ok'],
      ['Keys', 'ok'],
      ['PKCE', 'ok'],
      ['Client', 'ok'],
      ['Redirect address', 'ok'],
    ])
  })

  it('that does not take the client is found before somebody signs in', async () => {
    await setUp({ secret: 'another' })
    expect(await problems()).toMatchObject([
      { check: 'Client', next: expect.stringContaining('Enter both again') as string },
    ])
    await setUp({ clientId: 'nobody' })
    expect(await problems()).toMatchObject([{ check: 'Client' }])
  })

  it('that calls itself otherwise is not believed, and the test says how it does', async () => {
    await setUp({ issuer: provider.issuer.replace('127.0.0.1', 'localhost') })
    await expect(begin('account')).rejects.toMatchObject(refused('misconfigured'))
    expect(await problems()).toMatchObject([{ found: `The provider calls itself ${provider.issuer}.` }])
  })

  it('that does not answer as one is reported', async () => {
    await setUp({ issuer: `${provider.issuer}/realms/office` })
    expect(await problems()).toMatchObject([{ found: expect.stringContaining('no discovery document') as string }])
  })

  it('that is away is said to be away', async () => {
    const away = await startOpenIdProvider(redirectUri())
    await away.stop()
    await setUp({ issuer: away.issuer })
    await expect(begin('account')).rejects.toMatchObject(refused('away'))
    expect(await problems()).toMatchObject([{ found: 'The provider cannot be reached (ECONNREFUSED).' }])
  })

  it('that says nothing is given up within seconds', async () => {
    const silent = createServer()
    await once(silent.listen(0, '127.0.0.1'), 'listening')
    await setUp({ issuer: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` })
    await expect(begin('account')).rejects.toMatchObject(refused('away'))
    silent.close()
  }, 10_000)

  it('is not asked anything while nothing is set up', async () => {
    await expect(test()).rejects.toMatchObject({ code: 'no_single_sign_on' })
  })
})

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const unsigned = base64({ alg: 'none' })

const claimsOf = ({ id_token: token }: Record<string, unknown>) => claimsIn(String(token))
const claimsIn = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>

function withClaim(token: string, name: string, value: string): string {
  const [head = '', , signature = ''] = token.split('.')
  const claims = claimsIn(token)
  return [head, base64({ ...claims, [name]: value }), signature].join('.')
}

/** Genuine, and for somebody else. */
async function tokenOfOther(login: string, nonce: string): Promise<string> {
  const { issuer, other } = provider
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is on this machine
  const execute = [allowInsecureRequests]
  const client = await discovery(new URL(issuer), other.id, other.secret, undefined, { execute })
  const pkceCodeVerifier = randomPKCECodeVerifier()
  const asked = { redirect_uri: redirectUri(), scope: 'openid', nonce, state: 'state' }
  const pkce = { code_challenge: await calculatePKCECodeChallenge(pkceCodeVerifier), code_challenge_method: 'S256' }
  const back = await signInThere(buildAuthorizationUrl(client, { ...asked, ...pkce }), login)
  const checks = { expectedNonce: nonce, expectedState: 'state', pkceCodeVerifier }
  return (await authorizationCodeGrant(client, back, checks)).id_token ?? ''
}
