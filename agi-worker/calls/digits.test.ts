import { stat } from 'node:fs'
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

test('a digit that came in time counts, although this process was too busy to read it', async () => {
  const digits = new Digits()
  stat('.', () => digits.push('1'))
  const next = digits.next(5)
  const begun = performance.now()
  while (performance.now() - begun < 50);
  expect(await next).toBe('1')
})
