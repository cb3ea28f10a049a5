import { expect, it } from 'vitest'
import type { RoutingSettings } from '../../lib/contract/settings.ts'
import type { RoutedSession, Store } from '../adapters/postgres/store.ts'
import { createLog } from '../log.ts'
import { Settling } from './settling.ts'

const session = {} as RoutedSession
const settings = {} as RoutingSettings
const nothing = { setAside: [], returned: [] }

/** A database of which each write ends when the test says so. */
class SlowDatabase {
  /** How many sessions each write was about. */
  readonly writes: number[] = []
  private readonly ends: (() => void)[] = []
  readonly settling = new Settling({
    store: { markApplied: (sessions: readonly RoutedSession[]) => this.write(sessions) } as unknown as Store,
    log: createLog('silent'),
  })

  note(): void {
    this.settling.note([session], settings, nothing)
  }

  async begun(count: number): Promise<void> {
    await expect.poll(() => this.writes.length).toBe(count)
  }

  end(): void {
    this.ends.shift()?.()
  }

  private write(sessions: readonly RoutedSession[]): Promise<void> {
    this.writes.push(sessions.length)
    return new Promise((resolve) => this.ends.push(resolve))
  }
}

it('writes what was noted during a write in one go', async () => {
  const database = new SlowDatabase()
  database.note()
  await database.begun(1)
  database.note()
  database.note()
  database.end()
  await database.begun(2)
  expect(database.writes).toEqual([1, 2])
})

// The watchdog and the comparisons wait for it: a shift change must not keep them waiting for its whole length.
it('is over when what was noted so far is written, also where more is noted all the time', async () => {
  const database = new SlowDatabase()
  database.note()
  await database.begun(1)
  const over = database.settling.over()
  database.note()
  database.end()
  await over
  await database.begun(2)
  expect(database.writes).toEqual([1, 1])
})
