import { Client } from 'pg'
import { expect, test } from 'vitest'
import { startTestDatabase } from '../../sandbox/test-database.ts'
import { schemaDifference } from './diff.ts'

test('a column the schema lacks is found; triggers and partial indexes are not taken for differences', async () => {
  const database = await startTestDatabase()
  const client = new Client(database.url)
  await client.connect()
  await client.query('ALTER TABLE phones ADD COLUMN floor INTEGER')
  await client.end()
  const script = await schemaDifference(database.url, { script: true })
  expect(script).toContain('DROP COLUMN "floor"')
  expect(script).not.toMatch(/sessions_open|sessions_unsettled|TRIGGER|_prisma_migrations/)
  await database.stop()
})
