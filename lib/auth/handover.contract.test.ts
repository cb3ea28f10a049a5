import { createHmac, randomBytes } from 'node:crypto'
import { decode } from 'next-auth/jwt'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { phpVersions, runPhp } from '@/freepbx/tests/php'
import { db } from '@/lib/db'
import { verbContext } from '@/e2e/support/verb-context'
import { listAccounts } from '@/lib/accounts/list-accounts'
import { setDisabled } from '@/lib/accounts/set-disabled'
import { takeHandover } from './handover'
import { findSignedIn } from './signed-in'
import { sessionCookie } from './session-cookie'
import { signIn } from './sign-in'

const secret = 'a secret of at least 32 characters'
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide({ HOTDESK_HANDOVER_SECRET: secret })
})
afterAll(() => web.stop())
beforeEach(async () => {
  process.env['HOTDESK_HANDOVER_SECRET'] = secret
  await db().account.deleteMany()
})

function note(fields: object = {}): string {
  const now = Math.floor(Date.now() / 1000)
  const nonce = randomBytes(16).toString('hex')
  const all = { name: 'Maria', role: 'admin', issuedAt: now, expiresAt: now + 30, nonce, ...fields }
  const payload = Buffer.from(JSON.stringify(all)).toString('base64url')
  return `${payload}.${createHmac('sha256', secret).update(payload).digest('base64url')}`
}

const take = (text: string) => takeHandover(text, new Headers())

it('signs the person in, with an account that no password opens', async () => {
  const claims = await take(note())
  const account = { username: 'freepbx:maria', name: 'Maria (FreePBX)', role: 'admin' }
  expect(await findSignedIn(claims)).toMatchObject(account)
  expect(await signIn({ username: 'freepbx:maria', password: '', address: 'anywhere' })).toBeNull()
})

it.each(phpVersions)(
  'takes what the FreePBX module writes on PHP %s',
  async (version) => {
    const claims = await take(await runPhp(version, 'hand-over.php', secret, 'Renée'))
    expect(await findSignedIn(claims)).toMatchObject({ name: 'Renée (FreePBX)' })
  },
  // The first time, PHP is fetched and unpacked.
  180_000,
)

it('finds the account again, with the role that FreePBX gives the person now', async () => {
  const first = await take(note())
  expect(await take(note({ role: 'front_desk' }))).toMatchObject({ accountId: first.accountId })
  expect(await listAccounts(db())).toMatchObject([{ role: 'front_desk' }])
})

it('takes a note once, however many come with it at the same time', async () => {
  const one = note()
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => take(one)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(take(one)).rejects.toMatchObject({ refusal: 'used' })
})

it('refuses people who are disabled here, and everybody while no secret is set', async () => {
  // Somebody has to remain.
  await take(note({ name: 'Otto' }))
  await setDisabled({ ctx: verbContext(), input: { id: (await take(note())).accountId, disabled: true } })
  await expect(take(note())).rejects.toMatchObject({ refusal: 'disabled' })
  delete process.env['HOTDESK_HANDOVER_SECRET']
  await expect(take(note())).rejects.toMatchObject({ refusal: 'unset' })
})

it('gives the browser what next-auth gives after a password', async () => {
  const { name, value, options } = await sessionCookie({ accountId: 'an account', signInId: 'a sign-in' })
  expect({ name, options }).toMatchObject({
    name: 'next-auth.session-token',
    options: { httpOnly: true, sameSite: 'lax', secure: false },
  })
  const token = await decode({ token: value, secret: 's'.repeat(32) })
  expect(token).toMatchObject({ sub: 'an account', signInId: 'a sign-in' })
})
