import { type Seat, seatInDatabase } from '../../e2e/support/seat-many.ts'
import { TestStore } from '../../e2e/support/test-store.ts'
import { startTestDatabase } from '../../sandbox/test-database.ts'
import { begin } from '../leaving.ts'

/** A database in which everybody is logged in at their desk. */
export async function startSeatedDatabase(seats: readonly Seat[]) {
  const database = await begin(startTestDatabase, (started) => started.stop())
  const store = new TestStore(database.url)
  await seatInDatabase(store, seats, true)
  await store.db.$executeRaw`ANALYZE`
  return {
    url: database.url,
    store,
    async stop() {
      await store.close()
      await database.stop()
    },
  }
}
