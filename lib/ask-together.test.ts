import { expect, it } from 'vitest'
import { askTogether } from './ask-together'

it('asks once for all who ask at the same time, and gives each its own answer', async () => {
  const asked: number[][] = []
  const double = askTogether(async (numbers: number[]) => {
    asked.push(numbers)
    return numbers.map((number) => number * 2)
  })
  expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6])
  expect(asked).toEqual([[1, 2, 3]])
})

it('never answers with what was asked before the question', async () => {
  let now = 'before'
  const finish: (() => void)[] = []
  const look = askTogether(async (keys: string[]) => {
    const seen = now
    await new Promise<void>((resolve) => finish.push(resolve))
    return keys.map(() => seen)
  })
  const first = look('first')
  await expect.poll(() => finish.length).toBe(1)
  now = 'after'
  const others = [look('second'), look('third')]
  finish[0]?.()
  await expect.poll(() => finish.length).toBe(2)
  finish[1]?.()
  expect([await first, ...(await Promise.all(others))]).toEqual(['before', 'after', 'after'])
})

it('passes a failure on to everybody who asked, and goes on after it', async () => {
  let isAway = true
  const ask = askTogether(async (keys: number[]) => {
    if (isAway) throw new Error('away')
    return keys
  })
  const both = await Promise.allSettled([ask(1), ask(2)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isAway = false
  expect(await ask(3)).toBe(3)
})
