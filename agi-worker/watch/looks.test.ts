import { expect, it } from 'vitest'
import { Looks } from './looks.ts'

/** A look that lasts until it is let go. */
function slowly() {
  const under: (() => void)[] = []
  let begun = 0
  const looks = new Looks(() => {
    begun += 1
    return new Promise((done) => under.push(done))
  })
  return { looks, begun: () => begun, letGo: () => under.shift()?.() }
}

it('however many ask while one is under way, one more follows, and all of them get that one', async () => {
  const { looks, begun, letGo } = slowly()
  const first = looks.again()
  await Promise.resolve()
  expect(begun()).toBe(1)
  const later = [looks.again(), looks.again(), looks.again()]
  letGo()
  await first
  await Promise.resolve()
  expect(begun()).toBe(2)
  letGo()
  await Promise.all(later)
  expect(begun()).toBe(2)
})

it('one that fails rejects for those who asked for it, and the next is as before', async () => {
  let isBroken = true
  const looks = new Looks(async () => {
    if (isBroken) throw new Error('away')
  })
  await expect(looks.again()).rejects.toThrow('away')
  isBroken = false
  await expect(looks.again()).resolves.toBeUndefined()
})
