import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWebServerSide, type WebServerSide } from '../../e2e/support/web-server-side.ts'
import { db } from '@/lib/db'
import { listRecentEvents } from '@/lib/events/list-events'
import { loadDesksOf } from './desks-of-events'

let web: WebServerSide
const actor = { kind: 'system', reason: 'test' } as const

beforeAll(async () => {
  web = await startWebServerSide()
  const phones = ['2001', '2002', '2003', '2004'].map((number) => ({ pbxId: 'main', number }))
  await db().phone.createMany({ data: phones })
})

afterAll(async () => {
  await web.stop()
})

async function desksOf(type: string, columns: object, data: object): Promise<string[]> {
  await db().event.create({ data: { pbxId: 'main', type, actor, data, ...columns } })
  const { events } = await listRecentEvents(db(), { limit: 1, sight: 'everything' })
  return (await loadDesksOf(events)).map(({ number }) => number)
}

test('a desk that an event is of', async () => {
  expect(await desksOf('phone.changed', { phone: '2001' }, { label: '' })).toEqual(['2001'])
})

test('the desk that somebody came from, and the one where whom they displaced is by now', async () => {
  await db().session.create({
    data: { pbxId: 'main', phone: '2003', extension: '1002', name: 'Bob', startedBy: actor },
  })
  const data = { from: '2002', displaced: '1002', name: 'Alice' }
  expect(await desksOf('session.started', { phone: '2001', extension: '1001' }, data)).toEqual(['2001', '2002', '2003'])
})

test('no desk where none is named', async () => {
  expect(await desksOf('settings.changed', { pbxId: null }, {})).toEqual([])
})
