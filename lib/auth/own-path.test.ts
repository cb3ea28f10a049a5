import { expect, it } from 'vitest'
import { ownPath } from './own-path'

it.each(['/', '/phones', '/activity?type=login.denied&phone=2001'])('leads on to %s', (path) => {
  expect(ownPath(path)).toBe(path)
})

it.each([
  undefined,
  ['/phones'],
  '',
  'phones',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
])('leads to the board instead of %j', (elsewhere) => {
  expect(ownPath(elsewhere)).toBe('/')
})
