import { expect, test } from 'vitest'
import { Digits } from './digits.ts'

function pressed(...digits: string[]): Digits {
  const all = new Digits()
  for (const digit of digits) all.push(digit)
  return all
}

test('digits pressed before they are asked for are handed out in their order', async () => {
  const digits = pressed('1', '#')
  expect([await digits.next(0), await digits.next(0), await digits.next(0)]).toEqual(['1', '#', null])
})

test('digits that are forgotten are no part of the next entry', async () => {
  const digits = pressed('1', '#')
  digits.forget()
  expect(digits.waiting).toBe(false)
  digits.push('2')
  expect(await digits.next(0)).toBe('2')
})
