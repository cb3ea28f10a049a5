import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Installation } from './installation.ts'
import { askHealth, sendLogIn } from '../lib/worker-client.ts'
import { explain } from './explain.ts'
import { workerOf } from './worker.ts'

let worker: Server
let installation: Installation
/** What the worker sends back before it ends the connection. */
let answer = ''

beforeEach(async () => {
  worker = createServer((socket) => socket.on('error', () => undefined).once('data', () => socket.end(answer)))
  worker.listen(0, '127.0.0.1')
  await once(worker, 'listening')
  const workerUrl = `http://127.0.0.1:${(worker.address() as AddressInfo).port}`
  installation = { isDemo: false, environment: {}, databaseUrl: null, dataDirectory: '/nowhere', workerUrl }
})
afterEach(() => worker.close())

const command = { phone: '2001', extension: '1001', actor: { kind: 'command_line', user: 'root' } } as const
const logIn = async () => {
  await sendLogIn(workerOf(installation), command).catch((error: unknown) => Promise.reject(explain(error)))
}
const body = '{"code":"outcome_unknown","detail":""}'

describe('a command to the worker', () => {
  it.each([
    ['no answer at all', ''],
    ['an answer that it cannot say', `HTTP/1.1 504 X\r\ncontent-length: ${body.length}\r\n\r\n${body}`],
  ])('may have been done where the worker gives %s, and people hear where to look', async (_what, given) => {
    answer = given
    const next = 'hotdesk sessions list shows whether it was.'
    await expect(logIn()).rejects.toMatchObject({ code: 'outcome_unknown', exitCode: 1, next })
  })

  it('was certainly not done where nobody listens', async () => {
    worker.close()
    await expect(logIn()).rejects.toMatchObject({ code: 'worker_away', exitCode: 3 })
  })
})

it('a question that is not answered has changed nothing', async () => {
  answer = ''
  expect(await askHealth(workerOf(installation))).toBe('gone')
})
