import { expect, it } from 'vitest'
import { newId } from './new-id.ts'

it('is a UUID of version 7', () => {
  for (let made = 0; made < 100; made += 1)
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it('sorts behind those made in an earlier millisecond', async () => {
  const earlier = newId()
  const time = Date.now()
  await expect.poll(() => Date.now()).toBeGreaterThan(time)
  expect(newId() > earlier).toBe(true)
})
