import { expect, it } from 'vitest'
import { shareNext } from './share-next'

it('shares a run among those who ask while another is under way, and never one that began before they asked', async () => {
  const finish: (() => void)[] = []
  let runs = 0
  const ask = shareNext(() => {
    const run = ++runs
    return new Promise<number>((resolve) => finish.push(() => resolve(run)))
  })
  const first = ask()
  await Promise.resolve()
  const later = [ask(), ask()]
  finish[0]?.()
  expect(await first).toBe(1)
  await Promise.resolve()
  await Promise.resolve()
  finish[1]?.()
  expect(await Promise.all(later)).toEqual([2, 2])
})

it('goes on after a failure', async () => {
  let runs = 0
  const ask = shareNext(async () => {
    if (++runs === 1) throw new Error('away')
    return runs
  })
  await expect(ask()).rejects.toThrow('away')
  expect(await ask()).toBe(2)
})
