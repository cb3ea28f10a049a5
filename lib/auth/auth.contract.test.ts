import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { createApiToken } from '@/scripts/api-token'
import { withClient } from '@/scripts/database/use-database'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { changePassword, createAccount, listAccounts, setAccountDisabled } from './accounts'
import { findApiToken, isTokenValid } from './api-tokens'
import { createFirstAdmin, isSetupOpen } from './first-admin'
import { changeOwnPassword } from './own-password'
import { findSignedIn } from './require'
import { signIn } from './sign-in'

const password = 'correct horse battery'
const ada = { code: 'the setup code', username: 'Ada', name: 'Ada Admin', password }
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide({ HOTDESK_SETUP_CODE: ada.code })
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().account.deleteMany()
})

const frontDesk = (username: string) =>
  createAccount({ username, name: username, password, role: 'front_desk' }).then(({ id }) => id)
const enter = (username: string, given = password) => signIn({ username, password: given, address: username })

describe('the first administrator', () => {
  it('needs the code that was printed', async () => {
    await expect(createFirstAdmin({ ...ada, code: 'another code' })).rejects.toMatchObject({ code: 'wrong_setup_code' })
    expect(await isSetupOpen()).toBe(true)
    await createFirstAdmin(ada)
    expect(await isSetupOpen()).toBe(false)
    expect(await listAccounts()).toMatchObject([{ username: 'ada', role: 'admin', disabledAt: null }])
  })

  it('is created once, however many try at the same time', async () => {
    const tries = ['one', 'two', 'three', 'four'].map((username) => createFirstAdmin({ ...ada, username }))
    const results = await Promise.allSettled(tries)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db().account.count()).toBe(1)
    await expect(createFirstAdmin(ada)).rejects.toMatchObject({ code: 'setup_closed' })
  })

  it('names every wrong field', async () => {
    const wrong = createFirstAdmin({ ...ada, username: 'a b', password: 'short' })
    await expect(wrong).rejects.toMatchObject({
      code: 'bad_request',
      fields: [{ field: 'username' }, { field: 'password' }],
    })
  })
})

describe('signing in', () => {
  it('takes the right password, whatever the case of the name', async () => {
    const id = await frontDesk('bea')
    expect(await enter('Bea ')).toMatchObject({ id, role: 'front_desk', tokenVersion: 0 })
  })

  it('gives the same answer to an unknown name, a wrong password and a disabled account', async () => {
    await createFirstAdmin(ada)
    await setAccountDisabled(await frontDesk('carl'), true)
    await frontDesk('dora')
    expect([await enter('nobody'), await enter('dora', 'wrong'), await enter('carl')]).toEqual([null, null, null])
  })

  it('makes somebody who guesses wait, known name or not', async () => {
    await frontDesk('emil')
    for (const username of ['emil', 'unknown']) {
      for (let guess = 0; guess < 5; guess++) expect(await enter(username, `guess ${guess}`)).toBeNull()
      await expect(enter(username)).rejects.toMatchObject({ code: 'too_many_attempts' })
    }
    expect(await signIn({ username: 'emil', password, address: 'elsewhere' })).not.toBeNull()
  })
})

describe('a sign-in', () => {
  it('ends with a new password', async () => {
    const id = await frontDesk('fay')
    expect(await findSignedIn(id, 0)).toMatchObject({ username: 'fay' })
    await changePassword(id, 'another good password')
    expect([await findSignedIn(id, 0), (await findSignedIn(id, 1))?.id]).toEqual([null, id])
  })

  it('ends with a password of one’s own choice, which needs the current one', async () => {
    const id = await frontDesk('ivy')
    const wrong = changeOwnPassword({ id, username: 'ivy' }, { current: 'a guess', password: 'another good password' })
    await expect(wrong).rejects.toMatchObject({ code: 'bad_request', fields: [{ field: 'current' }] })
    expect(await findSignedIn(id, 0)).not.toBeNull()
    await changeOwnPassword({ id, username: 'ivy' }, { current: password, password: 'another good password' })
    expect([await findSignedIn(id, 0), await enter('ivy')]).toEqual([null, null])
    expect(await enter('ivy', 'another good password')).toMatchObject({ id })
  })

  it('ends when the account is disabled, and does not come back when it is enabled again', async () => {
    await createAccount({ ...ada, role: 'admin' })
    const id = await frontDesk('gil')
    await setAccountDisabled(id, true)
    expect(await findSignedIn(id, 1)).toBeNull()
    await setAccountDisabled(id, false)
    expect([await findSignedIn(id, 0), await findSignedIn(id, 1)]).toEqual([null, null])
  })
})

describe('accounts', () => {
  it('keep an administrator, also when two disable each other', async () => {
    const ids = await Promise.all(
      ['one', 'two'].map((username) => createAccount({ username, name: username, password, role: 'admin' })),
    )
    const results = await Promise.allSettled(ids.map(({ id }) => setAccountDisabled(id, true)))
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('have names of their own', async () => {
    await frontDesk('hugo')
    await expect(frontDesk('HUGO')).rejects.toMatchObject({ code: 'account_exists', fields: [{ field: 'username' }] })
  })

  it('that do not exist cannot be changed', async () => {
    await expect(changePassword('no-id', password)).rejects.toMatchObject({ code: 'no_such_account' })
  })
})

describe('a token of the API', () => {
  const newToken = (expiresAt: Date | null = null) =>
    withClient(env().DATABASE_URL, (client) =>
      createApiToken(client, { name: 'a script', scopes: ['board'], expiresAt }),
    )
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

  it.each([null, '', 'Bearer', 'Bearer hd_', 'Bearer hd_wrong', 'Basic aGQ6eA=='])('is not %s', async (header) => {
    expect(await findApiToken(header, here)).toBeNull()
  })
})
