import { expect, it } from 'vitest'
import { ownUrl } from './own-address.ts'
import { isLocalDatabaseUrl, localDatabaseUrl, webSettings } from './wanted-settings.ts'

it.each([
  ['an address of this machine: it listens on the network', 'http://192.0.2.20:3000', '0.0.0.0', '3000'],
  ['loopback: it stays there', 'http://localhost:3100', '127.0.0.1', '3100'],
  ['https, which a proxy does', 'https://hotdesk.example.com', '127.0.0.1', undefined],
  ['http without a port, which a proxy does', 'http://hotdesk.example.com', '127.0.0.1', undefined],
])('the dashboard’s address is %s', (_what, url, host, port) => {
  expect(webSettings(url)).toEqual({ HOTDESK_URL: url, HOTDESK_HOST: host, ...(port && { HOTDESK_PORT: port }) })
})

it.each([
  [localDatabaseUrl('5433'), true],
  ['postgresql://hotdesk@%2Fvar%2Frun%2Fpostgresql/hotdesk', true],
  ['postgresql://hotdesk@db.example.com/hotdesk', false],
  [undefined, false],
])('%s is the local database: %s', (url, isLocal) => {
  expect(isLocalDatabaseUrl(url)).toBe(isLocal)
})

const address = (address: string, internal = false) => ({
  ...{ address, internal, family: 'IPv4' as const, netmask: '255.255.255.0', mac: '', cidr: null },
})

it.each([
  ['its private address', [address('127.0.0.1', true), address('192.168.1.10')], 'http://192.168.1.10:3000'],
  [
    'loopback, where the world could come',
    [address('127.0.0.1', true), address('203.0.113.9')],
    'http://localhost:3000',
  ],
])('what people are proposed to type is %s', (_what, addresses, url) => {
  expect(ownUrl({ eth0: addresses })).toBe(url)
})
