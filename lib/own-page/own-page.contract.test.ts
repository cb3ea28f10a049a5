import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { webPlace } from '@/lib/contract/web-place'
import { db } from '@/lib/db'
import { saveSettings } from '@/lib/settings/save-settings'
import { logInAtOwnPage, logOutAtOwnPage } from './own-session'
import { signInToOwnPage } from './sign-in'
import { beginOwnSignIn, forgetOwnSignIn, findOwnPerson } from './sign-ins'

// What the worker makes of a PIN is agi-worker/sessions/check-pin.contract.test.ts; here it only knows one.
const actor = { kind: 'system', reason: 'test' } as const
const alice = { pbx: 'main', extension: '1001', name: 'Alice Archer' }
let web: WebServerSide
let worker: Server
let asked: { path: string; body: Record<string, unknown> }[] = []

beforeAll(async () => {
  web = await startWebServerSide()
  worker = createServer((request, response) => {
    void carryOut(request).then(({ status, body }) => response.writeHead(status).end(JSON.stringify(body)))
  })
  await once(worker.listen(0, '127.0.0.1'), 'listening')
  process.env['HOTDESK_WORKER_PORT'] = String((worker.address() as AddressInfo).port)
})
afterAll(async () => {
  worker.close()
  await web.stop()
})
beforeEach(async () => {
  asked = []
  for (const empty of [
    () => db().ownSignIn.deleteMany(),
    () => db().pinLock.deleteMany(),
    () => db().failedAttempt.deleteMany(),
    () => db().session.deleteMany(),
    () => db().settings.deleteMany(),
    () => db().event.deleteMany(),
  ])
    await empty()
  await switchOwnPage(true)
})

const switchOwnPage = (ownPage: boolean) =>
  saveSettings({ ctx: verbContext(actor), input: { group: 'ownPage', values: { ownPage } } })

const denial = (code: string) => ({ status: 403, body: { code, detail: '' } })

async function carryOut(request: IncomingMessage) {
  const body = JSON.parse(await text(request)) as Record<string, string>
  asked.push({ path: request.url ?? '', body })
  if (body['extension'] === '9999') return denial('unknown_extension')
  if (body['extension'] === '1007') return denial('trivial_pin')
  if (body['extension'] === '1006') return denial('pbx_unavailable')
  if (body['pin'] === '4711') return { status: 200, body: { extension: '1001', name: 'Alice Archer' } }
  return denial('wrong_pin')
}

const from = (address: string) => new Headers({ 'x-forwarded-for': address, 'user-agent': 'Firefox/130.0 Linux' })
const signIn = (extension: string, pin: string, address = '192.0.2.7') =>
  signInToOwnPage({ extension, pin }, from(address))
const answerTo = async (...given: Parameters<typeof signIn>) => (await signIn(...given)).answer

/** As the worker does after as many wrong ones. */
async function lockAt(extension: string, phone: string): Promise<Date> {
  const until = new Date(Date.now() + 120_000)
  await db().pinLock.create({ data: { pbxId: 'main', extension, phone, since: new Date(), until, times: 2 } })
  return until
}

describe('a sign-in to an own page', () => {
  it('by the right PIN is known by its cookie alone, and leaves an event without the PIN', async () => {
    const { answer, secret } = await signIn('1001', '4711')
    expect(answer).toEqual({ kind: 'right', name: 'Alice Archer' })
    expect(asked).toMatchObject([{ path: '/commands/check-pin', body: { place: webPlace('192.0.2.7') } }])
    expect(await findOwnPerson(secret ?? '')).toEqual(alice)
    const events = await db().event.findMany({ where: { type: 'own_page.began' } })
    expect(events).toMatchObject([
      { extension: '1001', pbxId: 'main', actor: { kind: 'person', extension: '1001', name: 'Alice Archer' } },
    ])
    const kept = JSON.stringify(await db().ownSignIn.findMany()) + JSON.stringify(events.map(({ data }) => data))
    expect(kept).not.toContain(secret)
    expect(kept).not.toContain('4711')
  })

  it('is refused while the setting is off, and ends when it is switched off', async () => {
    const { secret } = await signIn('1001', '4711')
    await switchOwnPage(false)
    expect(await findOwnPerson(secret ?? '')).toBeNull()
    await expect(signIn('1001', '4711')).rejects.toMatchObject({ code: 'own_page_off' })
    expect(asked).toHaveLength(1)
  })

  it('ends after half a day, and when its person signs out', async () => {
    const secret = await beginOwnSignIn(alice, from('192.0.2.7'))
    await forgetOwnSignIn(secret)
    expect(await findOwnPerson(secret)).toBeNull()
    const another = await beginOwnSignIn(alice, from('192.0.2.7'))
    const [row] = await db().ownSignIn.findMany()
    expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(12 * 3_600_000)
    await db().ownSignIn.updateMany({ data: { expiresAt: new Date() } })
    expect(await findOwnPerson(another)).toBeNull()
  })

  it.each(['', 'x', 'x'.repeat(43), "'; --"])('is not anybody’s who says so: %j', async (secret) => {
    expect(await findOwnPerson(secret)).toBeNull()
  })

  it('says until when the worker locks it', async () => {
    const until = await lockAt('1001', webPlace('192.0.2.7'))
    expect(await answerTo('1001', '0000')).toEqual({ kind: 'locked', until })
  })

  it('says nothing of what is locked elsewhere', async () => {
    await lockAt('1001', '2001')
    await lockAt('1001', '')
    expect(await answerTo('1001', '0000')).toEqual({ kind: 'wrong' })
  })

  it('of an extension that does not exist is locked in the same way, so that nobody learns which ones do', async () => {
    for (let time = 0; time < 4; time++) expect(await answerTo('9999', '0000')).toEqual({ kind: 'wrong' })
    const fifth = await answerTo('9999', '0000')
    expect(fifth.kind).toBe('locked')
    expect(await answerTo('9999', '0000')).toMatchObject({ kind: 'locked' })
    expect(asked).toHaveLength(5)
    expect(await answerTo('9999', '0000', '198.51.100.9')).toEqual({ kind: 'wrong' })
  })

  it('has to wait after thirty wrong ones from one network, whatever the extensions', async () => {
    for (let time = 0; time < 30; time++) await answerTo(String(1100 + time), '0000')
    expect(await answerTo('1001', '4711')).toMatchObject({ kind: 'locked' })
    expect(await answerTo('1001', '4711', '198.51.100.9')).toMatchObject({ kind: 'right' })
  })

  it('that nobody could decide is counted as nobody’s mistake', async () => {
    for (let time = 0; time < 8; time++)
      await expect(signIn('1006', '4711')).rejects.toMatchObject({ code: 'pbx_unavailable' })
    await expect(signIn('1007', '4711')).rejects.toMatchObject({ code: 'trivial_pin' })
    expect(await db().failedAttempt.findMany({ where: { failures: { gt: 0 } } })).toEqual([])
  })

  it('takes no more for a PIN than one has', async () => {
    await expect(signIn('1001', '1'.repeat(65))).rejects.toMatchObject({ code: 'bad_request' })
    await expect(signIn('alice', '4711')).rejects.toMatchObject({ code: 'bad_request' })
    expect(asked).toEqual([])
  })
})

describe('at their own page a person', () => {
  const rights = { kind: 'person', pbx: 'main', extension: '1001' } as const
  const ctx = () => ({ ...verbContext({ kind: 'person', extension: '1001', name: 'Alice Archer' }), rights })
  const here = { pbx: 'main', extension: '1001', phone: '2001', seen: null }

  it('logs nobody else in or out, on no PBX', async () => {
    for (const other of [{ extension: '1002' }, { pbx: 'north' }]) {
      const input = { ...here, ...other }
      await expect(logInAtOwnPage({ ctx: ctx(), input })).rejects.toMatchObject({ code: 'not_allowed' })
      await expect(logOutAtOwnPage({ ctx: ctx(), input })).rejects.toMatchObject({ code: 'not_allowed' })
    }
    expect(asked).toEqual([])
  })

  it('takes a desk over from whom they have seen there, and from nobody who has come since', async () => {
    const data = { pbxId: 'main', phone: '2001', extension: '1002', name: 'Bob Baker', startedBy: actor }
    const { id } = await db().session.create({ data })
    await expect(logInAtOwnPage({ ctx: ctx(), input: here })).rejects.toMatchObject({ code: 'lost_race' })
    expect(asked).toEqual([])
    await logInAtOwnPage({ ctx: ctx(), input: { ...here, seen: id } }).catch(() => undefined)
    expect(asked).toMatchObject([{ path: '/commands/log-in', body: { phone: '2001', extension: '1001' } }])
  })

  it('who is logged in nowhere cannot log out', async () => {
    await expect(logOutAtOwnPage({ ctx: ctx(), input: here })).rejects.toMatchObject({ code: 'no_such_session' })
  })
})
