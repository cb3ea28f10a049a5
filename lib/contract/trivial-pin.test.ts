import { expect, it } from 'vitest'
import { isTrivialPin } from './trivial-pin.ts'

it.each([
  ['the extension', '1001', true],
  ['one digit', '7', true],
  ['one digit many times', '0000', true],
  ['counting up', '1234', true],
  ['counting up from nought', '0123', true],
  ['counting up beyond nine', '7890', true],
  ['counting down', '4321', true],
  ['counting down beyond nought', '1098', true],
  ['counting by twos', '2468', false],
  ['a pair', '1212', false],
  ['another extension', '1002', false],
  ['the extension and more', '10011', false],
  ['a year', '1987', false],
])('%s: %s is trivial: %s', (_what, pin, trivial) => {
  expect(isTrivialPin(pin, '1001')).toBe(trivial)
})
