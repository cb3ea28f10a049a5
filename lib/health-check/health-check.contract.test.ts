import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import type { FindingGroup } from '@/lib/contract/findings'
import { db } from '@/lib/db'
import { loadHealthCheck } from './load'
import { startHealthCheck } from './start'

const ada = { kind: 'account', id: '018f0000-0000-7000-8000-000000000000', name: 'Ada' } as const
const found: FindingGroup[] = [
  { pbx: 'main', check: 'AMI', status: 'ok', found: 'login accepted', phones: [] },
  {
    pbx: 'main',
    check: 'phones',
    status: 'warning',
    found: 'have no mailbox',
    next: 'Make one.',
    phones: ['2001', '2002'],
  },
]
const links = { ami: 'up', ari: 'up', writesFailSince: null }

let web: WebServerSide
let worker: Server
/** Called before the worker answers an examination. */
let whileExamining: () => Promise<unknown> = async () => undefined

// A worker's answers; what a real one finds is tested where it is found.
beforeAll(async () => {
  web = await startWebServerSide()
  worker = createServer((request, response) => {
    const answer = request.url === '/health' ? { ...links, pbxes: { main: links } } : found
    const ready = request.url === '/health' ? Promise.resolve() : whileExamining()
    request.resume()
    void ready.then(() => response.end(JSON.stringify(answer)))
  })
  await once(worker.listen(0, '127.0.0.1'), 'listening')
  const { port } = worker.address() as AddressInfo
  process.env['HOTDESK_WORKER_PORT'] = String(port)
  await db().phone.create({ data: { pbxId: 'main', number: '2001' } })
})
afterAll(async () => {
  worker.close()
  await web.stop()
})
beforeEach(async () => {
  whileExamining = async () => undefined
  await db().healthCheck.deleteMany()
  await db().event.deleteMany()
  await db().pbx.deleteMany({ where: { id: { not: 'main' } } })
})

/** Its examinations end when what this returns is called. */
function holdTheWorker(): () => void {
  let goOn: () => void = () => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  whileExamining = () => held
  return () => goOn()
}

const start = () => startHealthCheck({ ctx: verbContext(ada), input: {} })
const run = async () => (await start()).finished

describe('a health check', () => {
  it('finds what the workers find of their PBXs, and the parts around them, the worst first', async () => {
    expect(await loadHealthCheck(db())).toEqual({ running: null, last: null, by: null })
    await run()
    const { running, last, by } = await loadHealthCheck(db())
    expect({ running, by }).toEqual({ running: null, by: ada })
    expect(last?.groups.map(({ status, check }) => `${status} ${check}`)).toEqual([
      'warning phones',
      'ok dashboard',
      'ok database',
      'ok clock',
      'ok worker',
      'ok AMI',
    ])
  })

  it('says which PBX is meant where there are several, and which nobody serves', async () => {
    const connection = { ami: { host: 'n', port: 5038, username: 'x' }, ari: { url: 'http://n:8088', username: 'x' } }
    await db().pbx.create({ data: { id: 'north', name: 'North', connection } })
    await db().pbxLinks.create({
      data: { pbxId: 'north', startedAt: new Date(), workerUrl: 'http://127.0.0.1:10', ami: 'down', ari: 'down' },
    })
    await run()
    const { last } = await loadHealthCheck(db())
    expect(last?.groups.filter(({ status }) => status === 'problem')).toMatchObject([
      { check: 'worker', found: expect.stringContaining('http://127.0.0.1:10') as string },
      { check: 'PBX', pbx: 'north', found: expect.stringContaining('no telephone service serves this PBX') as string },
    ])
    expect(last?.groups.find(({ check }) => check === 'phones')).toMatchObject({ pbx: 'main' })
    await db().pbxLinks.deleteMany()
  })

  it('is begun once, no matter how often it is asked for, and says how far it has come', async () => {
    const goOn = holdTheWorker()
    const [first, second] = [await start(), await start()]
    await second.finished
    expect(await loadHealthCheck(db())).toMatchObject({ running: { parts: 3 }, last: null })
    goOn()
    await first.finished
    expect(await db().event.findMany()).toMatchObject([
      { type: 'health_check.finished', data: { problems: 0, warnings: 1 }, actor: ada },
    ])
  })

  it('that nobody carries on any more gives way to another one', async () => {
    await run()
    const long = new Date(Date.now() - 121_000)
    await db().healthCheck.updateMany({ data: { startedAt: long, finishedAt: new Date(long.getTime() - 1) } })
    expect(await loadHealthCheck(db())).toMatchObject({ running: null })
    await run()
    expect(await db().event.count()).toBe(2)
  })

  it('shows the last result while the next one runs', async () => {
    await run()
    const goOn = holdTheWorker()
    const { finished } = await start()
    expect(await loadHealthCheck(db())).toMatchObject({ running: { parts: 3 }, last: expect.anything() as object })
    goOn()
    await finished
  })
})
