import { expect, it } from 'vitest'
import { kindOfAddress } from './addresses.ts'

it.each([
  ['93.184.216.34', 'public'],
  ['2606:2800:220:1::1', 'public'],
  ['172.32.0.1', 'public'],
  ['10.1.2.3', 'private'],
  ['172.16.0.1', 'private'],
  ['192.168.1.20', 'private'],
  ['100.64.9.9', 'private'],
  ['127.0.0.1', 'private'],
  ['::1', 'private'],
  ['fd12:3456::1', 'private'],
  ['::ffff:10.1.2.3', 'private'],
  ['169.254.169.254', 'never'],
  ['::ffff:169.254.169.254', 'never'],
  ['fe80::1', 'never'],
  ['0.0.0.0', 'never'],
  ['::', 'never'],
  ['64:ff9b::a01:203', 'never'],
  ['2002:a01:203::1', 'never'],
  ['224.0.0.1', 'never'],
  ['255.255.255.255', 'never'],
])('%s is %s', (address, kind) => {
  expect(kindOfAddress(address)).toBe(kind)
})
