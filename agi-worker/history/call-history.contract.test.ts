import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { OwnStore } from '../../e2e/support/test-store.ts'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { saveCalls } from '../adapters/postgres/calls.ts'
import { newId } from '../adapters/postgres/new-id.ts'
import { createLog } from '../log.ts'
import { CallBook, type EndedCall } from './call-book.ts'
import { CallHistory } from './call-history.ts'

let store: OwnStore

beforeAll(async () => {
  store = await OwnStore.start()
})
afterAll(() => store.close())
afterEach(async () => {
  await store.db.call.deleteMany()
  await store.db.session.deleteMany()
  await store.db.settings.deleteMany()
})

const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 9, minute))
const call = (beganAt: Date, more: Partial<EndedCall> = {}): EndedCall => ({
  ...{ phone: '2001', direction: 'incoming', number: '1002', name: 'Bob', through: '', beganAt },
  ...{ answeredAt: null, endedAt: new Date(beganAt.getTime() + 60_000), ...more },
})
const seat = (extension: string, startedAt: Date, endedAt: Date | null, phone = '2001') =>
  store.db.session.create({
    data: { id: newId(), pbxId: 'main', phone, extension, name: '', startedAt, endedAt, startedBy: {} },
  })
const written = async () => {
  const calls = await store.db.call.findMany({ orderBy: { id: 'asc' } })
  return calls.map(({ extension, beganAt }) => `${extension} at ${beganAt.getUTCMinutes()}`)
}

it('a call belongs to the person who sat there when it began, even if they have logged out since', async () => {
  const alice = await seat('1001', at(10), at(20))
  await seat('1002', at(20), at(30))
  await seat('1003', at(30), null)
  await seat('1004', at(0), null, '2002')
  expect(await store.saveCalls([5, 15, 25, 35].map((minute) => call(at(minute))))).toBe(3)
  expect(await written()).toEqual(['1001 at 15', '1002 at 25', '1003 at 35'])
  expect(await store.db.call.findFirst({ where: { extension: '1001' } })).toMatchObject({ sessionId: alice.id })
})

it('whose they are is found without reading what others did at their desks', async () => {
  await store.db.$executeRaw`
    INSERT INTO sessions (id, pbx, phone, extension, name, started_at, ended_at, started_by)
    SELECT gen_random_uuid(), 'main', phone::text, '7' || phone, '', ${at(0)}::timestamptz + minute * interval '1 minute',
      CASE WHEN minute < 40 THEN ${at(1)}::timestamptz + minute * interval '1 minute' END, '{}'
    FROM generate_series(5000, 5049) AS phone, generate_series(0, 40) AS minute`
  await store.db.$executeRaw`ANALYZE sessions`
  await store.db.$transaction(async (tx) => {
    const calls = [call(at(30), { phone: '5001' }), call(at(50), { phone: '5002' })]
    expect(await saveCalls({ db: tx, pbxId: 'main' }, calls)).toBe(2)
    const [read] = await tx.$queryRaw<{ rows: bigint }[]>`
      SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) AS rows FROM pg_stat_xact_user_tables WHERE relname = 'sessions'`
    expect(Number(read?.rows)).toBeLessThan(100)
  })
  expect(await written()).toEqual(['75001 at 30', '75002 at 50'])
})

it('the number that was called is kept where it is not the person’s own', async () => {
  await seat('1001', at(0), null)
  for (const through of ['1001', '600', '']) await store.saveCalls([call(at(1), { through })])
  expect((await store.db.call.findMany({ orderBy: { id: 'asc' } })).map(({ through }) => through)).toEqual([
    null,
    '600',
    null,
  ])
})

it('calls are written together, in the order of their ends, whatever names they bring', async () => {
  await seat('1001', at(0), null)
  const name = `"O'Neill" \\ ${'x'.repeat(200)} ☎`
  await store.saveCalls([call(at(2), { endedAt: at(9), name }), call(at(3)), call(at(1))])
  expect(await written()).toEqual(['1001 at 1', '1001 at 3', '1001 at 2'])
  expect(await store.db.call.findFirst({ where: { beganAt: at(2) } })).toMatchObject({ name })
})

it('whether calls are kept is asked again where it could not be read', async () => {
  const ami = new AmiConnection({ host: '127.0.0.1', port: 1, username: '', secret: '' })
  const book = new CallBook({ phonesOf: () => [], isOurs: () => false, hasOurCode: () => false })
  const history = new CallHistory({ store, log: createLog('silent'), ami, book, againMs: 10 })
  let begun = false
  ami.on('state', () => (begun = true))
  await store.db.settings.create({ data: { pbxId: 'main', group: 'calls', values: { callHistory: true } } })
  await store.db.$executeRaw`ALTER TABLE settings RENAME TO lost_settings`
  await expect(history.settingsChanged()).rejects.toThrow()
  await store.db.$executeRaw`ALTER TABLE lost_settings RENAME TO settings`
  await expect.poll(() => begun, { timeout: 30_000 }).toBe(true)
  await history.stop()
})

it('what could not be written is written later, and what is left when the worker stops', async () => {
  await seat('1001', new Date(0), null)
  let failures = 0
  const log = Object.assign(createLog('silent'), { warn: () => (failures += 1) })
  const ami = new AmiConnection({ host: '127.0.0.1', port: 1, username: '', secret: '' })
  const book = new CallBook({ phonesOf: () => ['2001'], isOurs: () => false, hasOurCode: () => false })
  const history = new CallHistory({ store, log, ami, book, writeMs: 10 })
  const talk = (id: string) => {
    ami.emit('event', { Event: 'Newchannel', Uniqueid: id, Linkedid: id, Channel: 'PJSIP/2001-0a', Exten: '1002' })
    ami.emit('event', { Event: 'Hangup', Uniqueid: id })
  }
  await store.db.$executeRaw`ALTER TABLE calls RENAME TO lost_calls`
  talk('1')
  await expect.poll(() => failures).toBeGreaterThan(0)
  await store.db.$executeRaw`ALTER TABLE lost_calls RENAME TO calls`
  await expect.poll(() => store.db.call.count(), { timeout: 30_000 }).toBe(1)
  talk('2')
  await history.stop()
  expect(await store.db.call.count()).toBe(2)
  expect(history.samples()).toEqual([{ metric: 'hotdesk_desk_calls_total', value: 2 }])
})
