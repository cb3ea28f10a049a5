import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Logger, pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pbxOfSession } from '../adapters/postgres/pbxes.ts'
import { TestStore } from '../../e2e/support/test-store.ts'
import { examineAnswerSchema } from '../../lib/contract/commands.ts'
import { sampleSchema } from '../../lib/contract/metrics.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { WorkerMetrics } from '../metrics.ts'
import { Reconciler } from '../reconcile/reconciler.ts'
import { createApi } from './server.ts'

// The PBX is away all the time here; logins that succeed are proven by the phone tests.
const token = 'throw-away-token-of-this-test'
const actor = { kind: 'system', reason: 'test' } as const
let database: TestDatabase
let store: TestStore
let api: Server
let url: string
let logged: object[] = []

beforeAll(async () => {
  database = await startTestDatabase()
  store = new TestStore(database.url)
  const nowhere = { host: '127.0.0.1', port: 1, username: '', secret: '' }
  const pbx = new Pbx(new AmiConnection(nowhere))
  const log: Logger = pino({ base: null }, { write: (line: string) => logged.push(JSON.parse(line) as object) })
  const state = {
    ami: 'down',
    ari: 'down',
    writesFailSince: null,
    pbxes: {},
  } as const
  const ctx = { store, pbx, log, reconciler: new Reconciler({ store, pbx, log }) }
  const served = {
    contextOf: (id: string) => (id === 'main' ? ctx : null),
    accessOf: () => ({ ami: nowhere, ari: { url: 'http://127.0.0.1:1', username: 'x', password: 'x' } }),
    pbxOf: (id: string) => pbxOfSession(store.db, id),
    health: () => state,
    samples: () => new WorkerMetrics().samples(2),
  }
  api = createApi(served, token, log).listen(0, '127.0.0.1')
  await once(api, 'listening')
  url = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
})

afterAll(async () => {
  api.close()
  await store.close()
  await database.stop()
})

async function post(path: string, body: unknown, more: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = { authorization: `Bearer ${token}`, ...more }
  const response = await fetch(url + path, { method: 'POST', headers, body: text })
  const requestId = response.headers.get('X-Request-Id')
  return { status: response.status, body: (await response.json()) as { code?: string }, requestId }
}

async function someoneIsAt(number: string): Promise<string> {
  await store.db.phone.create({ data: { pbxId: 'main', number } })
  const login = { phone: number, extension: `1${number}`, name: 'Alice', actor, ends: [], originals: new Map() }
  return (await store.startSession(login)).id
}

describe('the internal API', () => {
  it.each(['', 'Bearer wrong', `Basic ${token}`])('answers nobody without the token (%j)', async (authorization) => {
    expect(await post('/commands/log-in', {}, { authorization })).toMatchObject({
      status: 401,
      body: { code: 'unauthorized' },
    })
  })

  it.each([
    ['/commands/log-in', 'no JSON'],
    ['/commands/log-in', { phone: '2001', extension: '../1001', actor }],
    ['/commands/log-out', { sessionId: 'x', reason: 'forced', actor }],
    ['/commands/check-pin', { extension: '1001', pin: '4711', place: '2001' }],
    ['/commands/check-pin', { extension: '1001', pin: '4'.repeat(65), place: 'web 192.0.2.7' }],
    ['/questions/own-phones', { people: [{ extension: '../1001', devices: [] }] }],
    ['/commands/log-in', 'x'.repeat(70_000)],
  ])('refuses a bad request to %s', async (path, body) => {
    expect(await post(path, body)).toMatchObject({ status: 400, body: { code: 'bad_request' } })
  })

  it('knows its commands', async () => {
    expect((await post('/commands/dance', {})).status).toBe(404)
  })

  it('counts what only the worker knows', async () => {
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(`${url}/metrics`, { headers })
    const samples = sampleSchema.array().parse(await response.json())
    expect(samples).toContainEqual({ metric: 'hotdesk_calls_in_progress', value: 2 })
    expect((await fetch(`${url}/metrics`)).status).toBe(401)
  })

  it('says that the PBX is away, and records the refusal', async () => {
    const answer = await post('/commands/log-in', { phone: '2001', extension: '1001', actor })
    expect(answer).toMatchObject({ status: 503, body: { code: 'pbx_unavailable' } })
    expect(await store.db.event.findMany()).toMatchObject([{ type: 'login.denied', phone: '2001', actor }])
  })

  it('ends a session although the PBX is away', async () => {
    const sessionId = await someoneIsAt('2001')
    const logOut = { sessionId, reason: 'forced', actor }
    expect(await post('/commands/log-out', logOut)).toMatchObject({ status: 200, body: { id: sessionId } })
    expect(await post('/commands/log-out', logOut)).toMatchObject({ status: 404, body: { code: 'no_such_session' } })
  })

  it('records and logs whose request a command was', async () => {
    const sessionId = await someoneIsAt('2002')
    logged = []
    const logOut = { sessionId, reason: 'forced', actor }
    const { requestId } = await post('/commands/log-out', logOut, { 'X-Request-Id': 'of-the-browser' })
    expect(requestId).toBe('of-the-browser')
    const events = await store.db.event.findMany({ where: { sessionId }, orderBy: { id: 'asc' } })
    expect(events).toMatchObject([
      { type: 'session.started', requestId: null },
      { type: 'session.ended', requestId: 'of-the-browser' },
    ])
    expect(logged).toContainEqual(expect.objectContaining({ msg: 'Logged out', requestId: 'of-the-browser' }))
  })

  it.each([undefined, 'two words', 'x'.repeat(65)])('gives a request its own id in place of %j', async (sent) => {
    const login = { phone: '2009', extension: '1001', actor }
    const { requestId } = await post('/commands/log-in', login, sent ? { 'X-Request-Id': sent } : {})
    expect(requestId).toMatch(/^[\da-f-]{36}$/)
    const denied = { type: 'login.denied', phone: '2009', requestId }
    expect(await store.db.event.count({ where: denied })).toBe(1)
  })

  it.each(['log-in', 'apply-held', 'examine'])('says of %s that the PBX is served elsewhere', async (command) => {
    const body = { pbx: 'north', phone: '2001', extension: '1001', actor }
    expect(await post(`/commands/${command}`, body)).toMatchObject({ status: 503, body: { code: 'pbx_not_here' } })
  })

  it('examines a PBX, also one that is away, and says what to do', async () => {
    const { status, body } = await post('/commands/examine', { actor })
    expect(status).toBe(200)
    const groups = examineAnswerSchema.parse(body)
    expect(groups).toMatchObject([
      { pbx: 'main', check: 'AMI', status: 'problem', next: expect.stringContaining('AMI_HOST') as string },
      { pbx: 'main', check: 'ARI', status: 'problem', next: expect.stringContaining('ARI_URL') as string },
      { pbx: 'main', check: 'network', status: 'ok' },
    ])
  })

  it('has nothing to apply while nothing is held back', async () => {
    expect((await post('/commands/apply-held', { actor })).body.code).toBe('nothing_held')
  })
})
