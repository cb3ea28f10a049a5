import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import type { FoundPerson } from '@/lib/contract/search'
import { db } from '@/lib/db'
import { withOwnPhones } from './own-phones'

let web: WebServerSide
let worker: Server
let asked: unknown[] = []
let answer: object = {}

// A worker's answers; what a real one says is tested where it listens to a PBX.
beforeAll(async () => {
  web = await startWebServerSide()
  worker = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push([request.url, JSON.parse(body)])
      response.end(JSON.stringify(answer))
    })
  })
  await once(worker.listen(0, '127.0.0.1'), 'listening')
  process.env['HOTDESK_WORKER_PORT'] = String((worker.address() as AddressInfo).port)
  const of = { pbxId: 'main', mailbox: 'present', readAt: new Date() }
  await db().person.createMany({
    data: ['1001', '1002', '1003', '1004'].map((extension) => ({
      ...of,
      ...{ extension, name: '', devices: [extension, `9${extension}`] },
    })),
  })
})
afterAll(async () => {
  worker.close()
  await web.stop()
})
beforeEach(() => {
  asked = []
})

const person = (extension: string, more: Partial<FoundPerson> = {}): FoundPerson => ({
  ...{ pbx: 'main', extension, name: '', hasOwnPhone: true, desk: null, line: null, ...more },
})
const desk = { number: '2001', label: '', since: '2026-11-02T08:00:00.000Z' }

it('is asked once for all who are at no desk and have a phone', async () => {
  answer = { '1001': 'in_call', '1002': 'unknown' }
  const [here, without] = [
    person('1003', { desk: { ...desk, until: null }, line: 'idle' }),
    person('1004', { hasOwnPhone: false }),
  ]
  const gone = person('1002', { desk: { ...desk, until: desk.since } })
  expect(await withOwnPhones(db(), [person('1001'), gone, here, without])).toEqual([
    person('1001', { ownPhone: 'in_call' }),
    // The PBX does not know: nothing is said.
    gone,
    here,
    without,
  ])
  const people = ['1001', '1002'].map((extension) => ({ extension, devices: [extension, `9${extension}`] }))
  expect(asked).toEqual([['/questions/own-phones', { pbx: 'main', people }]])
})

it('asks nobody where all are at desks', async () => {
  await withOwnPhones(db(), [person('1003', { desk: { ...desk, until: null } })])
  expect(asked).toEqual([])
})

it('leaves people as they are while the worker is away', async () => {
  worker.close()
  worker.closeAllConnections()
  expect(await withOwnPhones(db(), [person('1001')])).toEqual([person('1001')])
})
