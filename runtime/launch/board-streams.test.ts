import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { passBoardStreams } from './board-streams.mjs'

const answerer = Symbol.for('hotdesk.board requests')
let server: Server

beforeAll(async () => {
  passBoardStreams()
  server = createServer((request, response) => response.end(`Next.js answers ${request.url}`))
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterEach(() => Reflect.deleteProperty(globalThis, answerer))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const ask = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
const ready = () =>
  Object.assign(globalThis, {
    [answerer]: (request: { url: string }, response: { end: (text: string) => void }) =>
      response.end(`a board has asked ${request.url}`),
  })

it('asks boards to come again while the web app starts', async () => {
  const answer = await ask('/api/board/stream')
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '1'])
})

it.each(['/api/board/stream', '/api/board/stream?after=7'])('hands %s to who answers boards', async (path) => {
  ready()
  expect(await (await ask(path)).text()).toBe(`a board has asked ${path}`)
})

it.each(['/', '/api/board/streams', '/api/board/stream/', '/api/v1/events?path=/api/board/stream'])(
  'leaves %s to Next.js',
  async (path) => {
    ready()
    expect(await (await ask(path)).text()).toBe(`Next.js answers ${path}`)
  },
)
