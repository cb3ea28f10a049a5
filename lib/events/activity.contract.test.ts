import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import type { Prisma } from '@/generated/prisma/client'
import { db } from '@/lib/db'
import { firstIdFrom } from './id-at'
import { type EventFilter, listRecentEvents, newestEventId } from './list-events'
import { aboutThose } from './subjects'

let web: WebServerSide
const minute = (n: number) => new Date(Date.parse('2027-01-04T08:00:00Z') + n * 60_000)
const [phone, ada] = [
  { kind: 'phone', number: '2001' },
  { kind: 'account', id: 'a', name: 'Ada Admin' },
]
const started = {
  type: 'session.started',
  pbxId: 'main',
  actor: phone,
  data: { from: null, displaced: null, name: '' },
}
const changed = { type: 'settings.changed', pbxId: 'main', actor: ada, data: {} }

beforeAll(async () => {
  web = await startWebServerSide()
  await db().phone.create({ data: { pbxId: 'main', number: '2001', label: 'Room 201' } })
  await db().person.create({
    data: {
      pbxId: 'main',
      extension: '1001',
      name: 'Anna Archer',
      mailbox: 'present',
      devices: [],
      readAt: new Date(),
    },
  })
  const events: Prisma.EventCreateManyInput[] = [
    { ...started, phone: '2001', extension: '1002', at: minute(0) },
    { ...started, phone: '2002', extension: '1001', at: minute(1) },
    { ...changed, at: minute(2) },
    { ...started, phone: '2003', extension: '1099', at: minute(3) },
    { ...changed, actor: { kind: 'command_line', user: 'root' }, at: minute(4) },
  ]
  for (const data of events) await db().event.create({ data })
})
afterAll(() => web.stop())

async function listed(filter: EventFilter): Promise<number[]> {
  const { events } = await listRecentEvents(db(), { limit: 50, sight: 'everything' }, filter)
  return events.map(({ at }) => (Date.parse(at) - minute(0).getTime()) / 60_000).reverse()
}

describe('what is found', () => {
  it.each([
    ['a person by their name', 'archer', [1]],
    ['a desk by its label', 'room 201', [0]],
    ['a number, also of nobody who is there any more', '1099', [3]],
    ['an account by what it did', 'ada adm', [2]],
    ['the user of the command line', 'ROOT', [4]],
    ['nobody', 'nobody', []],
    ['what would be a pattern', '%', []],
  ])('is %s', async (_, text, minutes) => {
    expect(await listed({ about: await aboutThose(db(), text, '') })).toEqual(minutes)
  })

  it('is of one PBX where one is chosen', async () => {
    expect(await listed({ about: await aboutThose(db(), 'archer', 'north') })).toEqual([])
  })
})

it('a topic has the events of all its types', async () => {
  expect(await listed({ topic: 'rules' })).toEqual([2, 4])
  expect(await listed({ topic: 'people' })).toEqual([0, 1, 3])
})

describe('the first event from a moment on', () => {
  it.each([
    ['before all of them', -1, [0, 1, 2, 3, 4]],
    ['of one of them', 2, [2, 3, 4]],
    ['between two', 2.5, [3, 4]],
    ['after all of them', 9, []],
  ])('%s', async (_, at, minutes) => {
    expect(await listed({ from: await firstIdFrom(db(), minute(at)) })).toEqual(minutes)
  })

  it('is the next one that comes where there is none', async () => {
    expect(await firstIdFrom(db(), minute(9))).toBe((await newestEventId(db())) + 1)
  })
})
