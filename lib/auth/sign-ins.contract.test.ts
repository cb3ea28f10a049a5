import { decode, encode, type JWT } from 'next-auth/jwt'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addQuickAccount } from '@/e2e/support/quick-account'
import { until } from '@/e2e/support/until'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { verbContext } from '@/e2e/support/verb-context'
import { listSignedInAccounts, listSignIns } from '@/lib/sign-ins/list-sign-ins'
import { authOptions } from './options'
import { findSignedIn } from './signed-in'
import { endAllSignIns as endAll, endOwnSignIn } from '@/lib/sign-ins/end-sign-ins'
import { beginSignIn, type Claims } from './sign-ins'

const endSignIn = ({ accountId, signInId }: Claims) =>
  endOwnSignIn({ ctx: verbContext({ kind: 'account', id: accountId, name: 'Somebody' }), input: { signInId } })
const endAllSignIns = (id: string) => endAll({ ctx: verbContext(), input: { id } })

const secret = 's'.repeat(32)
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'
const hour = 60 * 60_000
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().account.deleteMany()
})

const account = (username: string) =>
  addQuickAccount({ username, name: username, password: 'correct horse battery', role: 'admin' })

async function begin(of: { id: string; passwordHash: string }, headers: Record<string, string> = {}): Promise<Claims> {
  const claims = await beginSignIn(of, new Headers(headers))
  if (!claims) throw new Error('The sign-in did not begin.')
  return claims
}

const age = ({ signInId }: Claims, data: { lastSeenAt?: Date; expiresAt?: Date }) =>
  db().signIn.update({ where: { id: signInId }, data })
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds)
const isOpen = async (claims: Claims) => (await findSignedIn(claims)) !== null

describe('the cookie of a sign-in', () => {
  /** What the server makes of a cookie that was signed with the right secret. */
  async function sessionOf(claims: JWT): Promise<unknown> {
    const token = await decode({ token: await encode({ token: claims, secret }), secret })
    const { callbacks } = authOptions()
    return callbacks?.session?.({ session: { expires: '' }, token } as Parameters<typeof callbacks.session>[0])
  }

  it('counts with the account and the sign-in in it, and not without either', async () => {
    const [ann, bob] = [await account('ann'), await account('bob')]
    const { signInId } = await begin(ann)
    expect(await findSignedIn(await sessionOf({ sub: ann.id, signInId }))).toMatchObject({ username: 'ann', signInId })
    const forged: JWT[] = [
      {},
      { sub: ann.id },
      { signInId },
      { sub: bob.id, signInId },
      { sub: ann.id, signInId: ann.id },
      { sub: ann.id, signInId: 'not an id' },
      { sub: '', signInId: '' },
    ]
    for (const claims of forged) expect(await findSignedIn(await sessionOf(claims)), JSON.stringify(claims)).toBeNull()
    expect(await findSignedIn(null)).toBeNull()
  })

  it('is worth nothing once somebody has signed out with it, even if others have a copy', async () => {
    const ann = await account('ann')
    const [here, elsewhere] = [await begin(ann), await begin(ann)]
    await authOptions().events?.signOut?.({ token: { sub: ann.id, signInId: here.signInId } } as never)
    expect([await isOpen(here), await isOpen(elsewhere)]).toEqual([false, true])
  })

  it('of an older version can be signed out with', async () => {
    await authOptions().events?.signOut?.({ token: { sub: 'anybody' } } as never)
  })
})

describe('a sign-in', () => {
  it('ends after 12 hours without use, and after 7 days', async () => {
    const ann = await account('ann')
    const [used, idle, old] = [await begin(ann), await begin(ann), await begin(ann)]
    await age(used, { lastSeenAt: ago(11.9 * hour) })
    await age(idle, { lastSeenAt: ago(12.1 * hour) })
    await age(old, { expiresAt: ago(1) })
    expect([await isOpen(used), await isOpen(idle), await isOpen(old)]).toEqual([true, false, false])
    const { createdAt, expiresAt } = await db().signIn.findUniqueOrThrow({ where: { id: used.signInId } })
    expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / hour)).toBe(7 * 24)
  })

  it('does not begin beside a change of the password', async () => {
    const ann = await account('ann')
    const beginning = await db().$transaction(async (tx) => {
      await tx.account.update({ where: { id: ann.id }, data: { passwordHash: 'another one' } })
      const begun = beginSignIn(ann, new Headers())
      await until(
        'the sign-in to wait',
        async () =>
          (
            await db().$queryRaw<unknown[]>`
        SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
          ).length === 1,
      )
      // In an object: a promise would be waited for before the change is committed.
      return { begun }
    })
    expect(await beginning.begun).toBeNull()
  })

  it('is noted as used at most once a minute', async () => {
    const claims = await begin(await account('ann'))
    const seen = async () => (await db().signIn.findUniqueOrThrow({ where: { id: claims.signInId } })).lastSeenAt
    const recent = ago(50_000)
    await age(claims, { lastSeenAt: recent })
    await findSignedIn(claims)
    expect(await seen()).toEqual(recent)
    await age(claims, { lastSeenAt: ago(70_000) })
    await findSignedIn(claims)
    expect(Date.now() - (await seen()).getTime()).toBeLessThan(30_000)
  })

  it('makes room: those that have expired are deleted when another one begins', async () => {
    const ann = await account('ann')
    await age(await begin(ann), { expiresAt: ago(1) })
    const ended = await begin(ann)
    await endSignIn(ended)
    const { signInId } = await begin(ann)
    const ids = (await db().signIn.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)
    expect(ids).toEqual([ended.signInId, signInId])
  })

  it('is ended by its account alone', async () => {
    const [ann, bob] = [await account('ann'), await account('bob')]
    const claims = await begin(ann)
    await endSignIn({ accountId: bob.id, signInId: claims.signInId })
    expect(await isOpen(claims)).toBe(true)
    await endSignIn(claims)
    expect(await isOpen(claims)).toBe(false)
  })

  it('is ended with all others of its account, and nobody else’s', async () => {
    const [ann, bob] = [await account('ann'), await account('bob')]
    const all = [await begin(ann), await begin(ann), await begin(bob)]
    await endAllSignIns(ann.id)
    expect(await Promise.all(all.map(isOpen))).toEqual([false, false, true])
    for (const id of ['', 'no id', undefined as unknown as string])
      await expect(endAllSignIns(id)).rejects.toMatchObject({ code: 'no_such_account' })
    expect(await isOpen(all[2] as Claims)).toBe(true)
  })
})

describe('the list of sign-ins', () => {
  it('names address and browser of the open ones, the last seen first', async () => {
    const ann = await account('ann')
    const first = await begin(ann, { 'x-forwarded-for': '192.0.2.7', 'user-agent': windows })
    await age(first, { lastSeenAt: ago(hour) })
    const second = await begin(ann)
    await endSignIn(await begin(ann))
    await age(await begin(ann), { lastSeenAt: ago(13 * hour) })
    expect(await listSignIns(ann.id)).toMatchObject([
      { id: second.signInId, address: 'unknown', browser: 'Unknown browser' },
      { id: first.signInId, address: '192.0.2.7', browser: 'Firefox on Windows' },
    ])
  })

  it('counts those of each account that has any', async () => {
    const [ann, bob] = [await account('ann'), await account('bob')]
    await account('carl')
    await begin(ann)
    await begin(ann)
    await endSignIn(await begin(bob))
    expect(await listSignedInAccounts()).toMatchObject([{ id: ann.id, name: 'ann', signIns: [{}, {}] }])
  })
})
