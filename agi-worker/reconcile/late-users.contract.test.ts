import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { OwnStore } from '../../e2e/support/test-store.ts'
import { LateUsers } from './late-users.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
let store: OwnStore
let now: number

beforeAll(async () => {
  store = await OwnStore.start()
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.db.session.deleteMany()
  now = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => now)
})
afterEach(() => vi.restoreAllMocks())

async function ended(extension: string, ago: number): Promise<void> {
  const endedAt = new Date(now - ago)
  const startedBy = { kind: 'phone', number: '2001' }
  await store.db.session.create({
    data: { pbxId: 'main', phone: '2001', extension, name: '', startedAt: endedAt, endedAt, startedBy },
  })
}

it('are those whose session ended within ninety days', async () => {
  await ended('1001', 89 * dayMs)
  await ended('1002', 91 * dayMs)
  expect(await new LateUsers(store).read()).toEqual(['1001'])
})

it('are added when their session ends, without all the others being read again', async () => {
  await ended('1001', dayMs)
  const lateUsers = new LateUsers(store)
  const asked = vi.spyOn(store, 'endedSince')
  await lateUsers.read()
  now += 10_000
  await ended('1002', 9_000)
  expect(await lateUsers.read()).toEqual(['1001', '1002'])
  expect(asked.mock.calls.map(([since]) => now - since.getTime())).toEqual([90 * dayMs + 10_000, 70_000])
})

it('are forgotten within an hour after they are late no longer', async () => {
  await ended('1001', 90 * dayMs - 1)
  const lateUsers = new LateUsers(store)
  expect(await lateUsers.read()).toEqual(['1001'])
  now += hourMs + 1
  expect(await lateUsers.read()).toEqual([])
})

it('are all read again when the clock was set back', async () => {
  const lateUsers = new LateUsers(store)
  await lateUsers.read()
  now -= hourMs
  await ended('1001', 1_000)
  expect(await lateUsers.read()).toEqual(['1001'])
})
