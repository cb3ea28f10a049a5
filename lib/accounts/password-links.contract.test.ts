import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { signIn } from '@/lib/auth/sign-in'
import { beginSignIn } from '@/lib/auth/sign-ins'
import { db } from '@/lib/db'
import { addAccount } from './add-account'
import { choosePassword } from './choose-password'
import { deleteAccount } from './delete-account'
import { inviteAccount } from './invite-account'
import { listAccounts } from './list-accounts'
import { makeLink } from './make-link'
import { accountOfLink } from './password-link'
import { setDisabled } from './set-disabled'
import { setPassword } from './set-password'

const gus = { username: 'gus', name: 'Gus Guest', role: 'front_desk' } as const
const [password, another] = ['the lake behind our house', 'nine white horses jumping']
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().account.deleteMany()
  await db().event.deleteMany()
  await db().failedAttempt.deleteMany()
})

const ctx = () => verbContext()
const invite = async () => (await inviteAccount({ ctx: ctx(), input: gus })).secret
const idOf = async (username: string) => (await db().account.findUniqueOrThrow({ where: { username } })).id
const newLink = async () => (await makeLink({ ctx: ctx(), input: { id: await idOf('gus') } })).secret
const choose = (secret: string, chosen = password) => choosePassword(secret, chosen, new Headers())
const enters = async (given: string) =>
  (await signIn({ username: 'gus', password: given, address: '192.0.2.1' })) !== null
const listed = async () => (await listAccounts(db())).find(({ username }) => username === 'gus')

describe('an invitation', () => {
  it('makes an account that nobody can sign in to until its person has chosen a password', async () => {
    const secret = await invite()
    expect(await listed()).toMatchObject({
      isInvited: true,
      linkUntil: expect.any(String) as string,
      lastSignInAt: null,
    })
    expect(await enters('')).toBe(false)
    expect(await accountOfLink(db(), secret)).toMatchObject({ username: 'gus', name: 'Gus Guest' })
    await choose(secret)
    expect(await enters(password)).toBe(true)
    expect(await listed()).toMatchObject({ isInvited: false, linkUntil: null })
    const facts = await db().event.findMany({ orderBy: { id: 'asc' } })
    expect(facts.map(({ type }) => type)).toEqual(['account.invited', 'account.password_set'])
    expect(facts[1]).toMatchObject({ actor: { kind: 'account', name: 'Gus Guest' }, data: { by: 'owner' } })
  })

  it('keeps the secret nowhere', async () => {
    const secret = await invite()
    const kept = [await db().passwordLink.findMany(), (await db().event.findMany()).map(({ data }) => data)]
    expect(JSON.stringify(kept)).not.toContain(secret)
  })

  it('leaves an administrator who can sign in', async () => {
    await inviteAccount({ ctx: ctx(), input: { ...gus, role: 'admin' } })
    const ada = { username: 'ada', name: 'Ada', password, role: 'admin' } as const
    const { id } = await addAccount({ ctx: ctx(), input: ada })
    await expect(deleteAccount({ ctx: ctx(), input: { id } })).rejects.toMatchObject({ code: 'last_admin' })
  })

  it('names what is wrong with it', async () => {
    await invite()
    await expect(invite()).rejects.toMatchObject({ code: 'account_exists', fields: [{ field: 'username' }] })
    const wrong = { username: 'x', name: '', role: 'king' as 'admin' }
    await expect(inviteAccount({ ctx: ctx(), input: wrong })).rejects.toMatchObject({ code: 'bad_request' })
  })
})

describe('a link to choose a password', () => {
  const isRefused = (secret: string) =>
    expect(choose(secret, another)).rejects.toMatchObject({ code: 'link_not_valid' })

  it('works once', async () => {
    const secret = await invite()
    await choose(secret)
    await isRefused(secret)
    expect(await enters(password)).toBe(true)
  })

  it('works once also when it is used twice at the same moment', async () => {
    const secret = await invite()
    const ends = await Promise.allSettled([choose(secret), choose(secret, another)])
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('gives way to a newer one', async () => {
    const [first, second] = [await invite(), await newLink()]
    await isRefused(first)
    await choose(second)
  })

  it('works for seven days', async () => {
    const secret = await invite()
    const { expiresAt } = await db().passwordLink.findFirstOrThrow()
    expect(Math.round((expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(7 * 24)
    await db().passwordLink.updateMany({ data: { expiresAt: new Date() } })
    await isRefused(secret)
    expect(await listed()).toMatchObject({ isInvited: true, linkUntil: null })
  })

  it('is kept where the password is refused', async () => {
    const secret = await invite()
    await expect(choose(secret, 'gus guest of us')).rejects.toMatchObject({ fields: [{ field: 'password' }] })
    await choose(secret)
  })

  it('for a forgotten password leaves it alone until another one is chosen, and ends the sign-ins then', async () => {
    await choose(await invite())
    const account = await db().account.findUniqueOrThrow({ where: { username: 'gus' } })
    await beginSignIn(account, new Headers())
    const secret = await newLink()
    expect(await enters(password)).toBe(true)
    await choose(secret, another)
    expect([await enters(password), await enters(another)]).toEqual([false, true])
    expect(await db().signIn.count({ where: { endedAt: null } })).toBe(0)
  })

  it('ends when a password is set in another way, or with the account', async () => {
    const first = await invite()
    await setPassword({ ctx: ctx(), input: { id: await idOf('gus'), password } })
    await isRefused(first)
    const second = await newLink()
    await db().account.deleteMany()
    await isRefused(second)
  })

  it('neither opens nor is made while the account is disabled', async () => {
    await addAccount({ ctx: ctx(), input: { username: 'ada', name: 'Ada', password, role: 'admin' } })
    const secret = await invite()
    await setDisabled({ ctx: ctx(), input: { id: await idOf('gus'), disabled: true } })
    await isRefused(secret)
    await expect(newLink()).rejects.toMatchObject({ code: 'account_disabled' })
  })

  it('is made for nobody whom FreePBX signs in, nor for oneself', async () => {
    await invite()
    const id = await idOf('gus')
    const own = verbContext({ kind: 'account', id, name: 'Gus' })
    await expect(makeLink({ ctx: own, input: { id } })).rejects.toMatchObject({ code: 'own_account' })
    await db().account.updateMany({ data: { username: 'freepbx:gus' } })
    await expect(makeLink({ ctx: ctx(), input: { id } })).rejects.toMatchObject({ code: 'no_password' })
  })

  it.each(['', 'a guess', '../../etc/passwd'])('that was made up opens nothing: %j', isRefused)
})

it('an account says when its person signed in last', async () => {
  await choose(await invite())
  const account = await db().account.findUniqueOrThrow({ where: { username: 'gus' } })
  await Promise.all([beginSignIn(account, new Headers()), beginSignIn(account, new Headers())])
  expect(Date.now() - Date.parse((await listed())?.lastSignInAt ?? '')).toBeLessThan(60_000)
})
