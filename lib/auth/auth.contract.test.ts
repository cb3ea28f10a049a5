import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { addQuickAccount } from '@/e2e/support/quick-account'
import { verbContext } from '@/e2e/support/verb-context'
import { addAccount } from '@/lib/accounts/add-account'
import { changeOwnPassword as changeOwn, type OwnPassword } from '@/lib/accounts/change-own-password'
import { createToken } from '@/lib/tokens/create-token'
import { deleteAccount as remove } from '@/lib/accounts/delete-account'
import { listAccounts as list } from '@/lib/accounts/list-accounts'
import { setDisabled } from '@/lib/accounts/set-disabled'
import { setPassword } from '@/lib/accounts/set-password'
import { setRole } from '@/lib/accounts/set-role'
import type { FirstAdmin, NewAccount } from './credentials'
import type { Role } from '@/lib/contract/roles'
import { findApiToken, isTokenValid } from './api-tokens'
import { createFirstAdmin as createFirst, isSetupOpen } from './first-admin'
import { findSignedIn } from './signed-in'
import { signIn } from './sign-in'
import { beginSignIn } from './sign-ins'

const ctx = () => verbContext()
const createAccount = (input: NewAccount) => addAccount({ ctx: ctx(), input })
const changePassword = (id: string, password: string) => setPassword({ ctx: ctx(), input: { id, password } })
const changeOwnPassword = (id: string, input: OwnPassword) =>
  changeOwn({ ctx: verbContext({ kind: 'account', id, name: 'Somebody' }), input })
const changeRole = (id: string, role: Role) => setRole({ ctx: ctx(), input: { id, role } })
const setAccountDisabled = (id: string, disabled: boolean) => setDisabled({ ctx: ctx(), input: { id, disabled } })
const deleteAccount = (id: string) => remove({ ctx: ctx(), input: { id } })
const listAccounts = () => list(db())
const createFirstAdmin = (input: FirstAdmin, from: string) => createFirst(input, from, new Headers())

const password = 'correct horse battery'
const ada = { code: 'the setup code', username: 'Ada', name: 'Ada Admin', password }
const here = '192.0.2.1'
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide({ HOTDESK_SETUP_CODE: ada.code })
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().account.deleteMany()
  await db().failedAttempt.deleteMany()
})

const added = (username: string) =>
  createAccount({ username, name: username, password, role: 'front_desk' }).then(({ id }) => id)
const frontDesk = (username: string) =>
  addQuickAccount({ username, name: username, password, role: 'front_desk' }).then(({ id }) => id)
const admin = (username: string) =>
  addQuickAccount({ username, name: username, password, role: 'admin' }).then(({ id }) => id)
const enter = (username: string, given = password) => signIn({ username, password: given, address: username })
const begin = async (username: string, given = password) => {
  const account = await enter(username, given)
  return account && beginSignIn(account, new Headers())
}

describe('the first administrator', () => {
  it('needs the code that was printed', async () => {
    await expect(createFirstAdmin({ ...ada, code: 'another code' }, here)).rejects.toMatchObject({
      code: 'wrong_setup_code',
    })
    expect(await isSetupOpen()).toBe(true)
    await createFirstAdmin(ada, here)
    expect(await isSetupOpen()).toBe(false)
    expect(await listAccounts()).toMatchObject([{ username: 'ada', role: 'admin', disabledAt: null }])
  })

  it('is created once, however many try at the same time', async () => {
    const tries = ['one', 'two', 'three', 'four'].map((username) => createFirstAdmin({ ...ada, username }, here))
    const results = await Promise.allSettled(tries)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db().account.count()).toBe(1)
    await expect(createFirstAdmin(ada, here)).rejects.toMatchObject({ code: 'setup_closed' })
  })

  it('is nobody who guesses the code', async () => {
    const guess = (from: string) => createFirstAdmin({ ...ada, code: 'a guess' }, from)
    for (let count = 0; count < 5; count++)
      await expect(guess(here)).rejects.toMatchObject({ code: 'wrong_setup_code' })
    await expect(guess(here)).rejects.toMatchObject({ code: 'too_many_attempts' })
    await expect(createFirstAdmin(ada, here)).rejects.toMatchObject({ code: 'too_many_attempts' })
    await createFirstAdmin(ada, '192.0.2.2')
  })

  it('names every wrong field', async () => {
    const wrong = createFirstAdmin({ ...ada, username: 'a b', password: 'short' }, here)
    await expect(wrong).rejects.toMatchObject({
      code: 'bad_request',
      fields: [{ field: 'username' }, { field: 'password' }],
    })
  })
})

describe('signing in', () => {
  it('takes the right password, whatever the case of the name', async () => {
    const id = await added('bea')
    expect(await enter('Bea ')).toMatchObject({ id, role: 'front_desk' })
  })

  it('gives the same answer to an unknown name, a wrong password and a disabled account', async () => {
    await admin('ada')
    await setAccountDisabled(await frontDesk('carl'), true)
    await frontDesk('dora')
    expect([await enter('nobody'), await enter('dora', 'wrong'), await enter('carl')]).toEqual([null, null, null])
  })
})

describe('a sign-in', () => {
  it('ends with a new password', async () => {
    const id = await frontDesk('fay')
    const claims = await begin('fay')
    expect(await findSignedIn(claims)).toMatchObject({ username: 'fay' })
    await changePassword(id, 'another good password')
    expect([await findSignedIn(claims), (await begin('fay', 'another good password'))?.accountId]).toEqual([null, id])
  })

  it('does not begin with a password that was changed, or an account that was disabled, since it was compared', async () => {
    await admin('ada')
    const id = await frontDesk('kim')
    const before = await enter('kim')
    await changePassword(id, 'another good password')
    const after = await enter('kim', 'another good password')
    await setAccountDisabled(id, true)
    for (const account of [before, after]) expect(account && (await beginSignIn(account, new Headers()))).toBeNull()
    expect(await db().signIn.count()).toBe(0)
  })

  it('ends with a password that they chose themselves, which needs the current one', async () => {
    const id = await frontDesk('ivy')
    const claims = await begin('ivy')
    const wrong = changeOwnPassword(id, { current: 'a guess', password: 'another good password' })
    await expect(wrong).rejects.toMatchObject({ code: 'bad_request', fields: [{ field: 'current' }] })
    expect(await findSignedIn(claims)).not.toBeNull()
    await changeOwnPassword(id, { current: password, password: 'another good password' })
    expect([await findSignedIn(claims), await enter('ivy')]).toEqual([null, null])
    expect(await enter('ivy', 'another good password')).toMatchObject({ id })
  })

  it('ends when the account is disabled, and does not come back when it is enabled again', async () => {
    await admin('ada')
    const id = await frontDesk('gil')
    const claims = await begin('gil')
    await setAccountDisabled(id, true)
    expect(await findSignedIn(claims)).toBeNull()
    await setAccountDisabled(id, false)
    expect(await findSignedIn(claims)).toBeNull()
  })
})

describe('a password', () => {
  const weak = (refused: Promise<unknown>, advice: RegExp) =>
    expect(refused).rejects.toMatchObject({
      fields: [{ field: 'password', message: expect.stringMatching(advice) as string }],
    })

  it('that is common or has the name in it is refused wherever one is set', async () => {
    const id = await frontDesk('nora')
    for (const [given, advice] of [
      ['password1234', /common passwords/],
      ['we like nora very much', /your own name/],
    ] as const) {
      const account = { username: 'nora', name: 'Nora', password: given }
      await weak(createAccount({ ...account, role: 'admin' }), advice)
      await weak(changePassword(id, given), advice)
      await weak(changeOwnPassword(id, { current: password, password: given }), advice)
      await weak(createFirstAdmin({ ...account, code: ada.code }, here), advice)
    }
    await weak(changeOwnPassword(id, { current: password, password }), /Choose another one/)
  })

  it('has to be changed by its owner when somebody else has set it', async () => {
    const due = async (id: string) => (await db().account.findUniqueOrThrow({ where: { id } })).mustChangePassword
    const id = await added('olga')
    expect(await due(id)).toBe(true)
    await changeOwnPassword(id, { current: password, password: 'another good phrase' })
    expect(await due(id)).toBe(false)
    await changePassword(id, 'the third phrase it is')
    expect(await due(id)).toBe(true)
    await db().account.deleteMany()
    await createFirstAdmin(ada, here)
    expect(await db().account.findFirst()).toMatchObject({ username: 'ada', mustChangePassword: false })
  })

  it('of somebody who is signed in cannot be guessed', async () => {
    const id = await frontDesk('pia')
    const guess = (current: string) => changeOwnPassword(id, { current, password: 'another good phrase' })
    for (let count = 0; count < 5; count++)
      await expect(guess('a guess')).rejects.toMatchObject({ code: 'bad_request' })
    await expect(guess(password)).rejects.toMatchObject({ code: 'too_many_attempts' })
    expect(await enter('pia')).toMatchObject({ id })
  })
})

describe('accounts', () => {
  it('keep an administrator, however several leave at the same time', async () => {
    const leave = [
      deleteAccount,
      (id: string) => changeRole(id, 'front_desk'),
      (id: string) => setAccountDisabled(id, true),
    ]
    const ids = await Promise.all(['one', 'two', 'three'].map(admin))
    const results = await Promise.allSettled(ids.map(async (id, index) => leave[index]?.(id)))
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(await db().account.count({ where: { role: 'admin', disabledAt: null } })).toBe(1)
    const { id } = await db().account.findFirstOrThrow({ where: { role: 'admin', disabledAt: null } })
    for (const leaving of leave) await expect(leaving(id)).rejects.toMatchObject({ code: 'last_admin' })
  })

  it('change their role at once, and a sign-in goes on with it', async () => {
    await admin('ada')
    const id = await frontDesk('quinn')
    const claims = await begin('quinn')
    await changeRole(id, 'admin')
    expect(await findSignedIn(claims)).toMatchObject({ role: 'admin' })
    await changeRole(id, 'front_desk')
    expect(await findSignedIn(claims)).toMatchObject({ role: 'front_desk' })
    await expect(changeRole(id, 'king' as 'admin')).rejects.toMatchObject({ code: 'bad_request' })
  })

  it('that are deleted are signed out, and their events keep the name', async () => {
    await admin('ada')
    const id = await frontDesk('rosa')
    const claims = await begin('rosa')
    const actor = { kind: 'account', id, name: 'Rosa' } as const
    await db().event.create({ data: { type: 'settings.changed', data: {}, actor } })
    await deleteAccount(id)
    expect([await findSignedIn(claims), await enter('rosa')]).toEqual([null, null])
    expect(await db().event.findFirst({ where: { type: 'settings.changed' } })).toMatchObject({
      actor: { name: 'Rosa' },
    })
    await expect(deleteAccount(id)).rejects.toMatchObject({ code: 'no_such_account' })
  })

  it('of FreePBX have neither a password nor one of our roles', async () => {
    await admin('ada')
    const data = { username: 'freepbx:maria', name: 'Maria', passwordHash: 'none', role: 'admin' } as const
    const { id } = await db().account.create({ data })
    await expect(changePassword(id, password)).rejects.toMatchObject({ code: 'no_password' })
    await expect(changeRole(id, 'front_desk')).rejects.toMatchObject({ code: 'role_of_freepbx' })
    await deleteAccount(id)
  })

  it('keep an administrator, also when two disable each other', async () => {
    const ids = await Promise.all(['one', 'two'].map(admin))
    const results = await Promise.allSettled(ids.map((id) => setAccountDisabled(id, true)))
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('have unique names', async () => {
    await added('hugo')
    await expect(added('HUGO')).rejects.toMatchObject({ code: 'account_exists', fields: [{ field: 'username' }] })
  })

  it('that do not exist cannot be changed', async () => {
    await expect(changePassword('no-id', password)).rejects.toMatchObject({ code: 'no_such_account' })
  })
})

describe('a token of the API', () => {
  const newToken = (expiresAt: Date | null = null) =>
    createToken({ ctx: verbContext(), input: { name: 'a script', scopes: ['board'], expiresAt } })
  const here = '192.0.2.1'

  it('is known by its hash, and notes its use at most once a minute, but for another address', async () => {
    const token = await newToken()
    const use = async (address: string) => {
      expect(await findApiToken(`Bearer ${token}`, address)).toMatchObject({ name: 'a script' })
      return db().apiToken.findFirstOrThrow({ where: { name: 'a script' } })
    }
    const first = await use(here)
    expect(first).toMatchObject({ lastUsedAt: expect.any(Date) as Date, lastUsedFrom: here })
    expect(await use(here)).toEqual(first)
    expect(await use('192.0.2.2')).toMatchObject({ lastUsedFrom: '192.0.2.2' })
  })

  it('counts no longer once it is revoked', async () => {
    const token = await newToken()
    const { id } = (await findApiToken(`Bearer ${token}`, here)) ?? { id: '' }
    await db().apiToken.update({ where: { id }, data: { revokedAt: new Date() } })
    expect([await findApiToken(`Bearer ${token}`, here), await isTokenValid(id)]).toEqual([null, false])
  })

  it('says to its holder that it has expired', async () => {
    const token = await newToken(new Date(Date.now() + 60_000))
    await db().apiToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    await expect(findApiToken(`Bearer ${token}`, here)).rejects.toMatchObject({ code: 'token_expired' })
  })

  it.each([null, '', 'Bearer', 'Bearer hd_', 'Bearer hd_wrong', 'Basic aGQ6eA=='])('is not %s', async (header) => {
    expect(await findApiToken(header, here)).toBeNull()
  })
})
