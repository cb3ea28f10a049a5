import { expect, test } from 'vitest'
import { alice, desk } from '../board/fixtures'
import { deskInWords } from './desk-in-words'

test.each([
  ['Desk 2001 (2001): Available.', desk('2001')],
  ['Desk 2001 (2001): Alice Archer (1001).', desk('2001', { session: alice })],
  ['Desk 2001 (2001): Alice Archer (1001). In a call.', desk('2001', { session: alice, line: 'in_call' })],
  ['Phone 2001: Not registered.', desk('2001', { label: '', line: 'unregistered' })],
])('%s', (says, of) => {
  expect(deskInWords(of)).toBe(says)
})
