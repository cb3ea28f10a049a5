import { TestStore } from '../../e2e/support/test-store.ts'
import { startTestDatabase } from '../../sandbox/test-database.ts'
import type { Seat } from './telephone-system.ts'

/** A database in which everybody is logged in at their desk. */
export async function startSeatedDatabase(seats: readonly Seat[]) {
  const database = await startTestDatabase()
  const store = new TestStore(database.url)
  const rows = JSON.stringify(seats)
  await store.db.$executeRaw`
    INSERT INTO phones (pbx, number) SELECT 'main', phone FROM jsonb_to_recordset(${rows}::jsonb) AS seat(phone text)`
  await store.db.$executeRaw`
    INSERT INTO sessions (id, pbx, phone, extension, name, started_at, applied_at, applied_under, started_by)
    SELECT gen_random_uuid(), 'main', phone, extension, '', now(), now(),
      '{"strategy": "device_assignment", "ringOwnDevices": false}', '{"kind": "system", "reason": "bench"}'
    FROM jsonb_to_recordset(${rows}::jsonb) AS seat(phone text, extension text)`
  await store.db.$executeRaw`
    INSERT INTO original_entries (pbx, family, key, value)
    SELECT 'main', entry.* FROM jsonb_to_recordset(${rows}::jsonb) AS seat(phone text, extension text),
      LATERAL (VALUES ('AMPUSER', extension || '/device', extension), ('AMPUSER', phone || '/device', phone),
        ('DEVICE', phone || '/user', phone)) AS entry`
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
