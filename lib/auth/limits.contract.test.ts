import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addQuickAccount } from '@/e2e/support/quick-account'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { closeDb, db } from '@/lib/db'
import { asProblem, Problem } from '@/lib/problems/problem'
import { deviceCookie } from './devices'
import { networkOf } from './limits'
import { signIn } from './sign-in'

const password = 'correct horse battery'
const minute = 60_000
let web: WebServerSide
let id: string
let now = Date.parse('2026-11-24T12:00:00Z')

beforeAll(async () => {
  web = await startWebServerSide()
  id = (await addQuickAccount({ username: 'emil', name: 'Emil', password, role: 'front_desk' })).id
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().failedAttempt.deleteMany()
})

interface Try {
  username?: string
  given?: string
  address?: string
  devices?: string
}

/** The result: the account's id, null, or the code of the problem. */
const enter = ({ username = 'emil', given = password, address = '192.0.2.1', devices = '' }: Try = {}) =>
  signIn({ username, password: given, address, devices }, now).then(
    (account) => account?.id ?? null,
    (problem: unknown) => (problem instanceof Problem ? problem.code : problem),
  )
const guess = (more: Try = {}) => enter({ given: 'a guess', ...more })

async function guesses(times: number, more: (count: number) => Try = () => ({})): Promise<unknown[]> {
  const answers: unknown[] = []
  for (let count = 0; count < times; count++) answers.push(await guess(more(count)))
  return answers
}

/** As if so many guesses had been counted by now: each would take a quarter of a second or more. */
async function haveFailed(failures: number, more: Try = {}): Promise<void> {
  await guess(more)
  await db().failedAttempt.updateMany({ data: { failures } })
}

const isUnderAttack = () => haveFailed(60, { address: '198.51.100.1' })

describe('somebody who guesses', () => {
  it('has to wait after five, known name or not, and elsewhere the owner does not', async () => {
    for (const username of ['emil', 'unknown']) {
      await haveFailed(3, { username })
      expect(await guesses(2, () => ({ username }))).toEqual([null, null])
      expect(await enter({ username })).toBe('too_many_attempts')
    }
    expect(await enter({ address: '192.0.2.2' })).toBe(id)
  })

  it('has to wait at every account, after thirty at any', async () => {
    await haveFailed(29, { username: 'one' })
    expect(await guess({ username: 'two' })).toBeNull()
    expect(await guess({ username: 'three' })).toBe('too_many_attempts')
    expect(await guess({ username: 'three', address: '192.0.2.2' })).toBeNull()
  })

  it('gains nothing by another address of the same network', async () => {
    await haveFailed(3, { address: '2001:db8:1:2::1' })
    await guesses(2, (count) => ({ address: `2001:db8:1:2::a${count}` }))
    expect(await guess({ address: '2001:db8:1:2:3:4:5:6' })).toBe('too_many_attempts')
    expect(await enter({ address: '2001:db8:1:3::1' })).toBe(id)
  })

  it('from many addresses gets one guess at each, and never closes the account', async () => {
    await isUnderAttack()
    for (const address of ['203.0.113.1', '203.0.113.2', '203.0.113.3']) {
      expect(await guess({ address })).toBeNull()
      expect(await guess({ address })).toBe('too_many_attempts')
    }
    expect(await enter()).toBe(id)
  })
})

describe('a browser that has signed in before', () => {
  it('is not slowed by the guesses of others, even from the same address', async () => {
    const devices = deviceCookie('', id, now).value
    await haveFailed(60)
    await db().failedAttempt.updateMany({ data: { blockedUntil: new Date(now + minute) } })
    expect(await enter()).toBe('too_many_attempts')
    expect(await enter({ devices })).toBe(id)
  })

  it('has its own counter, so that a stolen cookie is worth ten guesses', async () => {
    const devices = deviceCookie('', id, now).value
    expect(await guesses(10, (count) => ({ devices, address: `203.0.113.${count}` }))).not.toContain(
      'too_many_attempts',
    )
    expect(await enter({ devices })).toBe('too_many_attempts')
    expect(await enter()).toBe(id)
    now += minute
    expect(await enter({ devices })).toBe(id)
  })

  it('is known to its own accounts alone, and not for ever', async () => {
    const [forged, others] = [`x.9999999999.${'A'.repeat(43)}`, deviceCookie('', 'another account', now).value]
    const old = deviceCookie('', id, now - 366 * 24 * 60 * minute).value
    await haveFailed(4)
    await guess()
    for (const devices of [forged, others, old, '', ',,.']) expect(await enter({ devices })).toBe('too_many_attempts')
  })

  it('remembers several accounts, the newest ones', async () => {
    let devices = ''
    for (let count = 0; count < 10; count++) devices = deviceCookie(devices, `account ${count}`, now).value
    devices = deviceCookie(devices, id, now).value
    devices = deviceCookie(devices, id, now).value
    expect(devices.split(',')).toHaveLength(8)
    await haveFailed(4)
    await guess()
    expect(await enter()).toBe('too_many_attempts')
    expect(await enter({ devices })).toBe(id)
  })
})

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2:3:4:192.0.2.1', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['unknown', 'unknown'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

it('says that the database is away, and not that the password is wrong', async () => {
  const { DATABASE_URL } = process.env
  await closeDb()
  process.env['DATABASE_URL'] = 'postgresql://hotdesk:secret@127.0.0.1:9/hotdesk'
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const problem = await signIn({ username: 'emil', password, address: '192.0.2.1' }).catch(asProblem)
  expect(problem).toMatchObject({ code: 'database_away' })
  log.mockRestore()
  await closeDb()
  process.env['DATABASE_URL'] = DATABASE_URL
})
