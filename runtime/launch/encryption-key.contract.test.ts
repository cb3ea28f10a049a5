import { afterAll, beforeAll, expect, it } from 'vitest'
import { encryptSecrets } from '../../pbx/secrets.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { withClient } from '../database/use-database.ts'
import { pbxesOfAnotherKey } from './encryption-key.ts'

const [ours, another] = ['o'.repeat(32), 'a'.repeat(32)]
let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
  const secrets = { amiSecret: 'secret', ariPassword: 'password' }
  const rows: [string, string, Date | null][] = [
    ['north', encryptSecrets(another, 'north', secrets), null],
    ['south', encryptSecrets(ours, 'south', secrets), null],
    ['removed', encryptSecrets(another, 'removed', secrets), new Date()],
  ]
  await withClient(database.url, async (client) => {
    for (const row of rows)
      await client.query('INSERT INTO pbxes (id, name, secrets, removed_at) VALUES ($1, $1, $2, $3)', row)
  })
})
afterAll(() => database.stop())

it('names the PBXs that a worker with this key could not serve', async () => {
  expect(await pbxesOfAnotherKey(database.url, ours)).toEqual(['north'])
  expect(await pbxesOfAnotherKey(database.url, another)).toEqual(['south'])
})
