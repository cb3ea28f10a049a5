import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { ownText } from './own-text.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

it('lets go of the text that it is a piece of', () => {
  const wholes = (keep: (piece: string) => string) =>
    Array.from({ length: 200 }, (_, index) => keep(`${'an answer '.repeat(10_000)}${index}`.slice(20, 60)))
  const megabytesOf = (keep: (piece: string) => string) => {
    collectGarbage()
    const before = process.memoryUsage().heapUsed
    const kept = wholes(keep)
    collectGarbage()
    expect(kept).toHaveLength(200)
    return (process.memoryUsage().heapUsed - before) / 1024 / 1024
  }
  expect(megabytesOf((piece) => piece)).toBeGreaterThan(10)
  expect(megabytesOf(ownText)).toBeLessThan(2)
  expect(ownText('PJSIP/2001 — désk')).toBe('PJSIP/2001 — désk')
})
