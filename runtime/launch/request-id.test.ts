import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { nameRequests, requestId } from './request-id.mjs'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

it.each([
  { what: 'a trusted proxy names it', sent: 'nginx-7f3a.1_2', isFromProxy: true, is: /^nginx-7f3a.1_2$/ },
  { what: 'somebody else names it', sent: 'mine', isFromProxy: false, is: uuid },
  { what: 'the proxy says nothing', sent: undefined, isFromProxy: true, is: uuid },
  { what: 'the name is no plain word', sent: 'a b\r\nc', isFromProxy: true, is: uuid },
  { what: 'the name is empty', sent: '', isFromProxy: true, is: uuid },
  { what: 'the name is long', sent: 'x'.repeat(65), isFromProxy: true, is: uuid },
])('names a request when $what', ({ sent, isFromProxy, is }) => {
  expect(requestId(sent, isFromProxy)).toMatch(is)
})

it('says the same name to the app and in the answer, and each request has another one', async () => {
  nameRequests('')
  const server = createServer((request, response) => response.end(request.headers['x-request-id']))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const names = new Set<string>()
  for (const sent of ['mine', 'mine']) {
    const answered = once(get({ port, host: '127.0.0.1', headers: { 'X-Request-Id': sent }, agent: false }), 'response')
    const [response] = (await answered) as [IncomingMessage]
    const name = await text(response)
    expect(name).toMatch(uuid)
    expect(response.headers['x-request-id']).toBe(name)
    names.add(name)
  }
  expect(names.size).toBe(2)
  server.close()
})
