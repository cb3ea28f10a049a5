import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { supervisorOf, takeSupervisorLock } from './supervisor-lock.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

test('the one who holds the lock can be named by everybody, until it lets go', async () => {
  expect(await supervisorOf(database.url)).toBeNull()
  const lock = await takeSupervisorLock(database.url)
  expect(await takeSupervisorLock(database.url)).toBeNull()
  expect(await supervisorOf(database.url)).toEqual({ pid: process.pid, name: `process ${process.pid}` })
  await lock?.release()
  await expect.poll(() => supervisorOf(database.url)).toBeNull()
})

test.each([
  [
    'on another machine is named with it, and its number is nothing here',
    'hotdesk supervisor 4711 elsewhere',
    'process 4711 on elsewhere',
  ],
  ['of an earlier version has no number', '', 'a process of an earlier version'],
])('one %s', async (_what, name, expected) => {
  const other = new Client({ connectionString: database.url, application_name: name })
  await other.connect()
  await other.query('SELECT pg_try_advisory_lock(4683375)')
  expect(await supervisorOf(database.url)).toEqual({ pid: null, name: expected })
  await other.end()
  await expect.poll(() => supervisorOf(database.url)).toBeNull()
})

test('a server that does not answer is supervised by nobody', async () => {
  expect(await supervisorOf('postgresql://hotdesk:x@127.0.0.1:9/hotdesk')).toBeNull()
})
