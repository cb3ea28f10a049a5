import { createServer, get } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it, vi } from 'vitest'
import { clientAddress, proxiesIn, verifyClientAddresses } from './client-address.mjs'

it.each([
  { what: 'nobody is trusted', trusted: '', peer: '192.0.2.1', sent: '198.51.100.7', is: '192.0.2.1' },
  { what: 'the peer is no proxy', trusted: '127.0.0.1,::1', peer: '192.0.2.1', sent: '127.0.0.1', is: '192.0.2.1' },
  { what: 'a proxy says for whom it asks', trusted: '127.0.0.1', peer: '127.0.0.1', sent: '1.2.3.4', is: '1.2.3.4' },
  { what: 'the client put something in front', trusted: '::1', peer: '::1', sent: '9.9.9.9, 1.2.3.4', is: '1.2.3.4' },
  { what: 'there are two proxies', trusted: '::1, 10.0.0.0/8', peer: '::1', sent: '1.2.3.4, 10.1.2.3', is: '1.2.3.4' },
  { what: 'an IPv4 proxy comes by IPv6', trusted: '10.0.0.1', peer: '::ffff:10.0.0.1', sent: '::2', is: '::2' },
  { what: 'a proxy says nothing', trusted: '127.0.0.1', peer: '127.0.0.1', sent: undefined, is: '127.0.0.1' },
  { what: 'a proxy says nonsense', trusted: '127.0.0.1', peer: '127.0.0.1', sent: 'me, <you>', is: '127.0.0.1' },
])('knows the client when $what', ({ trusted, peer, sent, is }) => {
  expect(clientAddress(peer, sent, proxiesIn(trusted))).toBe(is)
})

it('puts the address in the place of what a client sent, and says so once', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  verifyClientAddresses('')
  const server = createServer((request, response) => response.end(request.headers['x-forwarded-for']))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  for (const headers of [{ 'X-Forwarded-For': ['1.1.1.1', '2.2.2.2'] }, { 'x-forwarded-for': '3.3.3.3' }, {}])
    expect(await ask(port, headers)).toBe('127.0.0.1')
  expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('HOTDESK_TRUSTED_PROXIES')])
  server.close()
})

function ask(port: number, headers: Record<string, string | string[]>): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', headers, agent: false }, (response) => {
      let text = ''
      response.on('data', (chunk) => (text += String(chunk))).on('end', () => resolve(text))
    }).on('error', reject)
  })
}
