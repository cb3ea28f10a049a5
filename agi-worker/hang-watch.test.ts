import { expect, it } from 'vitest'
import { HangWatch } from './hang-watch.ts'

const fine = { turn: () => Promise.resolve() }
/** As one whose PBX answers slowly, or whose comparison never ends. */
const waiting = () => ({ turn: () => new Promise<void>(() => undefined) })

it('all is well where every one has its turn, and where there is none', async () => {
  expect(await new HangWatch(1_000).areWell([fine, fine], 20)).toBe(true)
  expect(await new HangWatch(1_000).areWell([], 20)).toBe(true)
})

it('one that waits does not have the others replaced', async () => {
  expect(await new HangWatch(1_000).areWell([waiting(), fine], 20)).toBe(true)
})

it('the only one has to have its turn in time', async () => {
  expect(await new HangWatch(1_000).areWell([waiting()], 20)).toBe(false)
})

it('one that waits for longer than a slow PBX takes does hang', async () => {
  const watch = new HangWatch(50)
  const hangs = waiting()
  expect(await watch.areWell([hangs, fine], 20)).toBe(true)
  await expect.poll(() => watch.areWell([hangs, fine], 20)).toBe(false)
})
