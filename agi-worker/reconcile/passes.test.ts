import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Passes } from './passes.ts'

/** A step that ends when `open` is called. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

describe('passes', () => {
  it('of those who log in come between two portions of a repair', async () => {
    const order: string[] = []
    const passes = new Passes((numbers) => Promise.resolve(void order.push([...numbers].join())))
    const first = gate()
    const repair = (async () => {
      await passes.enqueue(() => first.opened)
      await passes.enqueue(() => Promise.resolve(void order.push('second portion')))
    })()
    await setImmediate()
    const logins = [passes.runFor(['2001', '1001']), passes.runFor(['2002', '1002'])]
    first.open()
    await Promise.all([repair, ...logins])
    expect(order).toEqual(['2001,1001,2002,1002', 'second portion'])
  })

  it('show a look which numbers they have touched since it began, or were touching then', async () => {
    const here = gate()
    const passes: Passes = new Passes((numbers) => {
      if (numbers.has('2002')) passes.touch(['2009'])
      return here.opened
    })
    const before = passes.runFor(['2001', '1001'])
    await passes.watching(async (touched) => {
      expect([...touched]).toEqual(['2001', '1001'])
      const meanwhile = passes.runFor(['2002', '1002'])
      here.open()
      await Promise.all([before, meanwhile])
      expect([...touched]).toEqual(['2001', '1001', '2002', '1002', '2009'])
    })
    expect(await passes.watching((touched) => Promise.resolve([...touched]))).toEqual([])
  })

  it('that hang leave nobody a turn; those that go on do, however many people they are over', async () => {
    const [read, written] = [gate(), gate()]
    const passes: Passes = new Passes(async () => {
      await read.opened
      passes.goesOn()
      await written.opened
    })
    const login = passes.runFor(['2001', '1001'])
    const turned = async () => {
      let has = false
      void passes.turn().then(() => (has = true))
      await setImmediate()
      return () => has
    }
    const [first, waiting] = [await turned(), passes.runFor(['2002', '1002'])]
    expect(first()).toBe(false)
    read.open()
    await setImmediate()
    expect(first()).toBe(true)
    const second = await turned()
    expect(second()).toBe(false)
    written.open()
    await Promise.all([login, waiting])
    expect(second()).toBe(true)
  })
})
