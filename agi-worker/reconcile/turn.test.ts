import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Pbx } from '../../pbx/pbx.ts'
import type { Store } from '../adapters/postgres/store.ts'
import { createLog } from '../log.ts'
import { Reconciler } from './reconciler.ts'

/** Whether a turn is had, with a database that answers a comparison like this. */
async function hasTurn(answer: () => Promise<never>): Promise<boolean> {
  const store = { settings: answer } as unknown as Store
  const reconciler = new Reconciler({ store, pbx: {} as unknown as Pbx, log: createLog('silent') })
  void reconciler.resync().catch(() => undefined)
  let turned = false
  void reconciler.turn().then(() => (turned = true))
  await setImmediate()
  return turned
}

// What the watchdog goes by: an event loop that still turns is not enough.
it('a comparison that hangs leaves nobody a turn', async () => {
  expect(await hasTurn(() => new Promise(() => undefined))).toBe(false)
})

it('a comparison that fails does', async () => {
  expect(await hasTurn(() => Promise.reject(new Error('the database is away')))).toBe(true)
})
