import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { parseCsv } from '@/lib/csv/parse-csv'
import { type AskedEvents, eventsAsked } from './asked-events'
import { eventsAsCsv, type SaysOf } from './events-as-csv'
import type { Sight } from './visibility'

const zone = 'Europe/Berlin'
const all: AskedEvents = {
  ...{ type: null, topic: null, find: '', phone: '', extension: '', location: '', actor: '' },
  ...{ pbx: '', from: '', to: '' },
}
const ada = { kind: 'account', id: 'a', name: '=Ada' }
const started = { type: 'session.started', pbxId: 'main', data: { from: null, displaced: null, name: 'Anna Archer' } }
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
  await db().phone.create({ data: { pbxId: 'main', number: '2001', label: 'Room 201' } })
  const person = { pbxId: 'main', extension: '1001', name: 'Anna Archer', mailbox: 'present', devices: [] }
  await db().person.create({ data: { ...person, readAt: new Date() } })
  const phone = { kind: 'phone', number: '2001' }
  const at = new Date('2027-01-31T23:05:09Z')
  await db().event.create({ data: { ...started, at, phone: '2001', extension: '1001', actor: phone } })
  const account = { username: 'eve', name: 'Eve' }
  await db().event.create({
    data: { type: 'account.deleted', data: account, actor: ada, at: new Date('2027-02-02T10:00:00Z') },
  })
})
afterAll(() => web.stop())

async function pieces(asked: Partial<AskedEvents> = {}, sight: Sight = 'everything', saysOf?: SaysOf) {
  const found = await eventsAsked(db(), { ...all, ...asked }, zone)
  const given: string[] = []
  for await (const piece of eventsAsCsv(db(), { ...found, sight, zone }, saysOf)) given.push(piece)
  return given
}
const fieldsOf = (given: readonly string[]) => parseCsv(given.join('')).map(({ fields }) => fields)
const rows = async (...asked: Parameters<typeof pieces>) => fieldsOf(await pieces(...asked))
const types = async (...asked: Parameters<typeof pieces>) => (await rows(...asked)).slice(1).map((row) => row[2])

describe('activity as CSV', () => {
  it('has a line for each event, the newest first, with names as they are now and times of the PBX', async () => {
    const [columns, , login] = await rows()
    const titles = ['id', 'at (Europe/Berlin)', 'type', 'pbx', 'phone', 'desk', 'extension', 'person', 'by', 'data']
    expect(columns).toEqual(titles)
    expect(login?.slice(1)).toEqual([
      ...['2027-02-01 00:05:09', 'session.started', 'main', '2001', 'Room 201', '1001', 'Anna Archer', 'phone 2001'],
      '{"from":null,"displaced":null,"name":"Anna Archer"}',
    ])
  })

  it('says what happened in a sentence where somebody has words for it', async () => {
    const [columns, first] = await rows(
      {},
      'everything',
      async () =>
        ({ type }) =>
          `=It was ${type}`,
    )
    expect(columns?.slice(2, 4)).toEqual(['type', 'what'])
    // No spreadsheet runs it.
    expect(first?.slice(2, 4)).toEqual(['account.deleted', "'=It was account.deleted"])
  })

  it.each<[string, Partial<AskedEvents>, string[]]>([
    ['a day where the PBX is', { from: '2027-02-01', to: '2027-02-01' }, ['session.started']],
    ['a topic', { topic: 'accounts' }, ['account.deleted']],
    ['a type', { type: 'session.started' }, ['session.started']],
    ['a person by name', { find: 'anna' }, ['session.started']],
    ['nobody', { extension: '1099' }, []],
  ])('keeps to %s', async (_what, asked, found) => {
    expect(await types(asked)).toEqual(found)
  })

  it('leaves out what its reader may not see', async () => {
    expect(await types({}, 'desks')).toEqual(['session.started'])
  })

  it('comes in pieces, and misses nothing between them', async () => {
    const many = Array.from({ length: 1_200 }, () => {
      return { type: 'login.repeated', pbxId: 'main', phone: '2009', extension: '1009', actor: ada, data: {} }
    })
    await db().event.createMany({ data: many })
    const found = await pieces({ phone: '2009' })
    expect(found.map((piece) => piece.trim().split('\r\n').length)).toEqual([1, 500, 500, 200])
    const ids = fieldsOf(found)
      .slice(1)
      .map(([id]) => id)
    expect(new Set(ids).size).toBe(1_200)
  })
})
