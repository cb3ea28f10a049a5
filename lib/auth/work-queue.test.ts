import { expect, it } from 'vitest'
import { WorkQueue } from './work-queue'

/** A queue of two at once and four places, and the order in which work begins. */
function start() {
  const queue = new WorkQueue(2, 4)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const run = (name: string, source: string, isKnown = false) =>
    queue.run({ source, isKnown }, () => {
      begun.push(name)
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
    })
  const end = async (work: Promise<string>, name: string) => {
    ends.get(name)?.()
    await work
  }
  return { run, begun, end }
}

const busy = { code: 'sign_in_busy', wait: 3_000 }
const tick = () => new Promise((resolve) => setImmediate(resolve))

it('lets two work at once, and the next one when one has finished', async () => {
  const { run, begun, end } = start()
  const first = run('1', 'a')
  void run('2', 'b')
  void run('3', 'c')
  await tick()
  expect(begun).toEqual(['1', '2'])
  await end(first, '1')
  await tick()
  expect(begun).toEqual(['1', '2', '3'])
})

it('lets nobody wait for what one address has waiting, and known devices go first', async () => {
  const { run, begun, end } = start()
  const flood = ['1', '2', '3', '4'].map((name) => run(name, 'flood'))
  void run('owner', 'elsewhere')
  void run('device', 'flood', true)
  await tick()
  await end(flood[0] ?? Promise.resolve(''), '1')
  await tick()
  await end(flood[1] ?? Promise.resolve(''), '2')
  await tick()
  expect(begun).toEqual(['1', '2', 'device', 'owner'])
})

it('refuses at once what finds no place: half of the places for one address, all for everybody', async () => {
  const { run } = start()
  for (const name of ['1', '2', '3', '4']) void run(name, 'a')
  await expect(run('5', 'a')).rejects.toMatchObject(busy)
  void run('6', 'b')
  void run('7', 'c')
  await expect(run('8', 'd')).rejects.toMatchObject(busy)
})

it('lets sources take turns, also when a single one works at a time', async () => {
  const queue = new WorkQueue(1, 10)
  const begun: string[] = []
  const run = (source: string) => queue.run({ source, isKnown: false }, async () => begun.push(source))
  await Promise.all(['flood', 'flood', 'flood', 'flood', 'owner', 'other'].map(run))
  expect(begun).toEqual(['flood', 'owner', 'other', 'flood', 'flood', 'flood'])
})

it('goes on after work that failed', async () => {
  const queue = new WorkQueue(1, 1)
  const who = { source: 'a', isKnown: false }
  await expect(queue.run(who, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await queue.run(who, async () => 'yes')).toBe('yes')
})
