import { expect, it } from 'vitest'
import { whoLeaves } from './who-leaves.ts'

const ended = (phone: string, extension: string) => ({ phone, extension, open: false })
const open = (phone: string, extension: string) => ({ phone, extension, open: true })

it.each([
  ['a login', [open('2001', '1001')], []],
  ['a logout', [ended('2001', '1001')], ['1001']],
  ['a move', [ended('2001', '1001'), open('2002', '1001')], []],
  ['a takeover', [ended('2001', '1001'), open('2001', '1002')], ['1001']],
  ['a move onto somebody', [ended('2001', '1001'), ended('2002', '1002'), open('2002', '1001')], ['1002']],
  ['a logout and a login at once', [ended('2001', '1001'), open('2001', '1001')], []],
])('%s', (_what, sessions, extensions) => {
  expect(whoLeaves(sessions).map(({ extension }) => extension)).toEqual(extensions)
})
