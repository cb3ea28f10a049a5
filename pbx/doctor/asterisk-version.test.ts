import { expect, it } from 'vitest'
import { checkVersion } from './asterisk-version.ts'

it.each([
  ['22.10.1', 'ok', '22.10.1'],
  ['22.10.1+dfsg+~cs6.17.60671434-1', 'ok', '22.10.1'],
  ['22.12.0', 'ok', '22.12.0'],
  ['22.10.0', 'problem', 'without a password'],
  ['22.9.2', 'problem', 'without a password'],
  ['22.11.0', 'warning', 'lamps of colleagues'],
  ['20.20.1', 'ok', '20.20.1'],
  ['20.20.0', 'problem', 'without a password'],
  ['20.21.0', 'warning', 'lamps of colleagues'],
  ['20.22.0', 'ok', '20.22.0'],
  ['certified-20.7-cert5', 'ok', 'cert5'],
  ['21.12.2', 'problem', 'without a password'],
  ['21.12.3', 'warning', 'ended in October 2026'],
  ['18.26.4', 'warning', 'ended in October 2025'],
  ['16.28.0~dfsg-0+deb11u8', 'warning', 'ended in October 2023'],
  ['23.4.0', 'problem', 'without a password'],
  ['23.4.1', 'warning', 'has not been tried'],
  ['13.38.3', 'warning', 'has not been tried'],
  ['GIT-master-0123abc', 'warning', 'has not been tried'],
])('of Asterisk %s it says: %s, %s', (version, status, says) => {
  expect(checkVersion(version)).toMatchObject({ status, found: expect.stringContaining(says) as string })
})
