import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { forgetAll } from './fixtures'

// The database itself keeps the history of the pool, no matter who changes it.

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(forgetAll)

const desk = { pbxId_number: { pbxId: 'main', number: '2001' } }
const added = new Date('2026-11-01T08:00:00Z')
const history = async () => {
  const rows = await db().poolHistory.findMany({ orderBy: [{ since: 'asc' }, { until: 'asc' }] })
  return rows.map(({ label, location, since, until }) => ({ label, location, since, isOver: until !== null }))
}
const place = async (name: string) => (await db().location.create({ data: { pbxId: 'main', name } })).id

it('a phone is there since it was added, and is remembered when it is removed', async () => {
  const locationId = await place('Ward 3')
  await db().phone.create({ data: { pbxId: 'main', number: '2001', label: 'Window', locationId, createdAt: added } })
  expect(await history()).toEqual([{ label: '', location: 'Ward 3', since: added, isOver: false }])
  await db().phone.delete({ where: desk })
  expect(await history()).toEqual([{ label: 'Window', location: 'Ward 3', since: added, isOver: true }])
})

it('another place begins another part of its past; another label or owner does not', async () => {
  await db().phone.create({ data: { pbxId: 'main', number: '2001', createdAt: added } })
  await db().phone.update({ where: desk, data: { label: 'Window', owner: '1001' } })
  await db().phone.update({ where: desk, data: { locationId: await place('Ward 3') } })
  await db().location.deleteMany()
  expect((await history()).map(({ location, isOver }) => [location, isOver])).toEqual([
    ['', true],
    ['Ward 3', true],
    ['', false],
  ])
})

it('a place that is renamed is the same place', async () => {
  const locationId = await place('Ward 3')
  await db().phone.create({ data: { pbxId: 'main', number: '2001', locationId } })
  await db().phone.delete({ where: desk })
  await db().location.update({ where: { id: locationId }, data: { name: 'Outpatients' } })
  expect(await history()).toMatchObject([{ location: 'Outpatients', isOver: true }])
})

it('a phone that comes back was away meanwhile, whatever its row says', async () => {
  const phone = { pbxId: 'main', number: '2001', createdAt: added }
  await db().phone.create({ data: phone })
  await db().phone.delete({ where: desk })
  await db().phone.create({ data: phone })
  const [before, now] = await db().poolHistory.findMany({ orderBy: { since: 'asc' } })
  expect(now?.since).toEqual(before?.until)
})
