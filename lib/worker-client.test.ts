import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askHealth, sendLogIn } from './worker-client'

const command = { phone: '2001', extension: '1001', actor: { kind: 'system', reason: 'test' } } as const
let worker: Server
let url = ''
/** What the worker sends back before it ends the connection. */
let answer = ''

beforeEach(async () => {
  // As a worker that is killed, or that is cut off, once it has the request.
  worker = createServer((socket) => socket.on('error', () => undefined).once('data', () => socket.end(answer)))
  worker.listen(0, '127.0.0.1')
  await once(worker, 'listening')
  url = `http://127.0.0.1:${(worker.address() as AddressInfo).port}`
})
afterEach(() => worker.close())

const logIn = () => sendLogIn({ url, token: 'x' }, command)
const http = (status: number, body: string) => `HTTP/1.1 ${status} X\r\ncontent-length: ${body.length}\r\n\r\n${body}`

describe('a command to the worker', () => {
  it.each([
    ['no answer at all', ''],
    ['half an answer', http(200, '{}').slice(0, -1)],
    ['an answer that it cannot say', http(504, '{"code":"outcome_unknown","detail":""}')],
  ])('may have been done where the worker gives %s', async (_what, given) => {
    answer = given
    await expect(logIn()).rejects.toMatchObject({ code: 'outcome_unknown' })
  })

  it('was certainly not done where nobody listens', async () => {
    worker.close()
    await expect(logIn()).rejects.toMatchObject({ code: 'worker_away' })
  })
})

it('says once which file two hosts do not share when a worker refuses the token', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  answer = http(401, '{}')
  for (let count = 0; count < 3; count++) expect(await askHealth({ url, token: 'another' })).toBe('gone')
  expect(said.mock.calls).toEqual([[expect.stringMatching(/does not accept our token: copy worker-token/)]])
})
