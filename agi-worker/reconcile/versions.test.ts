import { expect, it } from 'vitest'
import { Versions } from './versions.ts'

it('what was read is true until one of its numbers is written', () => {
  const versions = new Versions()
  const read = versions.current
  versions.raise(['2001', '1001'])
  expect(versions.isCurrent(read, ['2002', '1002'])).toBe(true)
  expect(versions.isCurrent(read, ['2002', '1001'])).toBe(false)
  expect(versions.isCurrent(versions.current, ['2002', '1001'])).toBe(true)
})

it('nothing is after the connection was lost', () => {
  const versions = new Versions()
  const read = versions.current
  versions.raiseAll()
  expect(versions.isCurrent(read, ['2002'])).toBe(false)
  expect(versions.isCurrent(versions.current, ['2002'])).toBe(true)
})
