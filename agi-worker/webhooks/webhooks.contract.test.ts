import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OwnStore } from '../../e2e/support/test-store.ts'
import type { Topic } from '../../lib/contract/topics.ts'
import { encryptSigningSecret } from '../../pbx/secrets.ts'
import { openDatabase } from '../adapters/postgres/database.ts'
import { queueMessages, takeMessage } from '../adapters/postgres/webhooks.ts'
import { createLog } from '../log.ts'
import { Retention } from '../retention.ts'
import { Webhooks } from './webhooks.ts'

const key = 'k'.repeat(32)
const secret = `whsec_${randomBytes(32).toString('base64')}`
const actor = { kind: 'phone', number: '2001' } as const

interface Received {
  url: string
  headers: IncomingHttpHeaders
  body: string
}

let store: OwnStore
let endpoint: Server
let received: Received[] = []
/** What the endpoint answers, one after another; then 204. */
let answers: number[] = []
const running: Webhooks[] = []

beforeAll(async () => {
  store = await OwnStore.start()
  endpoint = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ url: request.url ?? '', headers: request.headers, body })
      response.writeHead(answers.shift() ?? 204, { Location: '/elsewhere' }).end()
    })
  })
  await once(endpoint.listen(0, '127.0.0.1'), 'listening')
})
afterAll(async () => {
  endpoint.closeAllConnections()
  endpoint.close()
  await store.close()
})
beforeEach(async () => {
  received = []
  answers = []
  await store.db.webhook.deleteMany()
  await store.db.event.deleteMany()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((webhooks) => webhooks.stop()))
})

const here = () => `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}`

function worker(db = store.db): Webhooks {
  const webhooks = new Webhooks(db, key, createLog('silent'))
  running.push(webhooks)
  return webhooks
}

interface Wanted {
  url?: string
  topics?: Topic[]
  pbxId?: string
  allowsPrivate?: boolean
}

async function webhook(wanted: Wanted = {}): Promise<string> {
  const id = randomUUID()
  const data = {
    name: 'Signs',
    url: `${here()}/hook`,
    topics: ['people'],
    allowsPrivate: true,
    afterEvent: 0,
    ...wanted,
  }
  await store.db.webhook.create({ data: { id, ...data, secret: encryptSigningSecret(key, id, secret) } })
  return id
}

const loggedIn = (extension: string, more: { pbxId?: string | null; type?: string } = {}) =>
  store.db.event.create({
    data: { type: 'session.started', pbxId: 'main', phone: '2001', extension, actor, data: {}, ...more },
  })
const messages = () => store.db.webhookDelivery.findMany({ orderBy: [{ queuedAt: 'asc' }, { eventId: 'asc' }] })
const due = () => store.db.webhookDelivery.updateMany({ data: { nextAt: new Date() } })
const extensions = () =>
  received.map(({ body }) => (JSON.parse(body) as { data: { extension: string } }).data.extension)

describe('an event', () => {
  it('is sent as the REST API gives it, so that the library of Standard Webhooks takes it for ours', async () => {
    await webhook()
    const event = await loggedIn('1001')
    await worker().idle()
    const [message] = received
    const headers = message?.headers as Record<string, string>
    expect(new Webhook(secret).verify(message?.body ?? '', headers)).toEqual({
      type: 'session.started',
      timestamp: event.at.toISOString(),
      data: {
        ...{ id: Number(event.id), at: event.at.toISOString(), pbx: 'main', type: 'session.started', version: 1 },
        ...{ phone: '2001', extension: '1001', sessionId: null, actor, requestId: null, data: {} },
      },
    })
    expect(await messages()).toMatchObject([
      {
        id: headers['webhook-id'],
        status: 204,
        error: null,
        attempts: 1,
        nextAt: null,
        deliveredAt: expect.any(Date) as Date,
      },
    ])
  })

  it('is sent once, in the order in which things happened, also by two workers', async () => {
    await webhook()
    for (let extension = 1001; extension <= 1030; extension++) await loggedIn(String(extension))
    const other = openDatabase(store.url)
    await Promise.all([worker().idle(), worker(other).idle()])
    await worker().idle()
    expect(extensions().toSorted()).toEqual(Array.from({ length: 30 }, (_, index) => String(1001 + index)))
    await other.$disconnect()
  })

  it('that one worker takes is passed over by others, who take the next one', async () => {
    const id = await webhook()
    const events = [await loggedIn('1001'), await loggedIn('1002')]
    await queueMessages(store.db)
    await store.db.$transaction(async (others) => {
      const taken = [await takeMessage(others, id), await takeMessage(store.db, id)]
      expect(taken.map((message) => message?.eventId)).toEqual(events.map((event) => event.id))
    })
  })

  it('comes in the order in which things happened from one worker', async () => {
    await webhook()
    for (const extension of ['1003', '1001', '1002']) await loggedIn(extension)
    await worker().idle()
    expect(extensions()).toEqual(['1003', '1001', '1002'])
  })

  it.each<[string, Wanted, string[]]>([
    ['the kinds that were asked for', { topics: ['locks'] }, ['1002']],
    ['one PBX, and of none', { topics: ['people', 'locks'], pbxId: 'north' }, ['1003', '1004']],
  ])('is sent where it is of %s', async (_, wanted, sent) => {
    await store.db.pbx.upsert({ where: { id: 'north' }, create: { id: 'north', name: 'North' }, update: {} })
    await webhook(wanted)
    await loggedIn('1001')
    await loggedIn('1002', { type: 'pin.locked' })
    await loggedIn('1003', { pbxId: 'north' })
    await loggedIn('1004', { pbxId: null })
    await worker().idle()
    expect(extensions()).toEqual(sent)
  })
})

it('messages are signed with the secret from before as well, until its day is over', async () => {
  const id = await webhook()
  const before = `whsec_${randomBytes(32).toString('base64')}`
  const previousSecret = encryptSigningSecret(key, id, before)
  const verified = async (previousUntil: Date) => {
    await store.db.webhook.update({ where: { id }, data: { previousSecret, previousUntil } })
    received = []
    await loggedIn('1001')
    await worker().idle()
    const { body = '', headers } = received[0] ?? {}
    return [secret, before].map((one) => {
      try {
        return Boolean(new Webhook(one).verify(body, headers as Record<string, string>))
      } catch {
        return false
      }
    })
  }
  expect(await verified(new Date(Date.now() + 60_000))).toEqual([true, true])
  expect(await verified(new Date(Date.now() - 1_000))).toEqual([true, false])
})

describe('an endpoint that does not take a message', () => {
  it.each([500, 404, 302])('because it answers %d is asked again, with the same id', async (status) => {
    await webhook()
    await loggedIn('1001')
    answers = [status]
    await worker().idle()
    const [waiting] = await messages()
    expect(waiting).toMatchObject({ status, error: `The endpoint answered ${status}.`, attempts: 1 })
    expect((waiting?.nextAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(3_000)
    await due()
    await worker().idle()
    expect(received.map(({ url }) => url)).toEqual(['/hook', '/hook'])
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(await messages()).toMatchObject([{ status: 204, error: null, attempts: 2, nextAt: null }])
  })

  it('because nothing listens there does not hold up the others', async () => {
    await webhook({ url: 'http://127.0.0.1:9/' })
    await webhook()
    await loggedIn('1001')
    await worker().idle()
    expect(extensions()).toEqual(['1001'])
    const [waiting] = await store.db.webhookDelivery.findMany({ where: { deliveredAt: null } })
    expect(waiting).toMatchObject({ status: null, error: expect.stringContaining('ECONNREFUSED') as string })
  })

  it('is stopped when it says that it is gone, which is an event', async () => {
    const id = await webhook()
    await loggedIn('1001')
    answers = [410]
    await worker().idle()
    expect(await store.db.webhook.findUnique({ where: { id } })).toMatchObject({ stopped: 'gone' })
    expect(await store.db.event.findFirst({ where: { type: 'webhook.stopped' } })).toMatchObject({
      data: { name: 'Signs', cause: 'gone' },
    })
    await loggedIn('1002')
    await worker().idle()
    expect(received).toHaveLength(1)
  })

  it('is stopped after ten attempts in three days without any message taken', async () => {
    const id = await webhook()
    await loggedIn('1001')
    await worker().idle()
    received = []
    await loggedIn('1002')
    answers = [503, 503]
    await worker().idle()
    await store.db.webhookDelivery.updateMany({
      where: { nextAt: { not: null } },
      data: { attempts: 9, queuedAt: new Date(Date.now() + 1), nextAt: new Date() },
    })
    await worker().idle()
    expect(await store.db.webhook.findUnique({ where: { id } })).toMatchObject({ stopped: 'failing' })
  })

  it('goes on when a message is given up that is the only one it did not take', async () => {
    const id = await webhook()
    await loggedIn('1001')
    answers = [400]
    await worker().idle()
    await loggedIn('1002')
    await worker().idle()
    await store.db.webhookDelivery.updateMany({
      where: { nextAt: { not: null } },
      data: { attempts: 9, nextAt: new Date() },
    })
    answers = [400]
    await worker().idle()
    expect(await store.db.webhook.findUnique({ where: { id } })).toMatchObject({ disabledAt: null })
    expect((await messages()).map(({ nextAt, deliveredAt }) => [nextAt, deliveredAt !== null])).toEqual([
      [null, false],
      [null, true],
    ])
  })
})

describe('an address in a private network', () => {
  it.each([
    ['an address', () => here()],
    ['a name that leads there', () => here().replace('127.0.0.1', 'localhost')],
  ])('gets nothing unless that is allowed: %s', async (_, url) => {
    await webhook({ url: url(), allowsPrivate: false })
    await loggedIn('1001')
    await worker().idle()
    expect(received).toEqual([])
    expect((await messages())[0]?.error).toMatch(
      /is in a private network. Edit the webhook and allow private addresses/,
    )
  })

  it.each(['http://169.254.169.254/latest', 'http://[fe80::1]/', 'http://[::ffff:169.254.169.254]/'])(
    'that is one of a single link never gets anything: %s',
    async (url) => {
      await webhook({ url, allowsPrivate: true })
      await loggedIn('1001')
      await worker().idle()
      expect((await messages())[0]?.error).toMatch(/^Nothing is sent to /)
    },
  )
})

it('a message that a killed worker had begun to send is sent by another one, a minute later', async () => {
  const id = await webhook()
  await loggedIn('1001')
  await queueMessages(store.db)
  await takeMessage(store.db, id)
  await worker().idle()
  expect(received).toEqual([])
  await due()
  await worker().idle()
  expect(extensions()).toEqual(['1001'])
})

it('an event that was deleted before it could be sent is not sent, and the message says so', async () => {
  await webhook({ url: 'http://127.0.0.1:9/' })
  await loggedIn('1001')
  await worker().idle()
  await store.db.event.deleteMany()
  await due()
  await worker().idle()
  expect(await messages()).toMatchObject([{ error: 'The event was deleted meanwhile.' }])
})

it('messages are deleted after 30 days, unless they still wait', async () => {
  const webhookId = await webhook()
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000)
  const over = { webhookId, nextAt: null }
  await store.db.webhookDelivery.createMany({
    data: [
      { ...over, queuedAt: daysAgo(31) },
      { ...over, queuedAt: daysAgo(29) },
      { webhookId, queuedAt: daysAgo(31) },
    ],
  })
  await new Retention(store.db, createLog('silent')).look()
  expect((await messages()).map(({ nextAt }) => nextAt === null)).toEqual([false, true])
})
