import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { listEventsAfter } from '@/lib/events/list-events'
import { setLogoutRule } from '@/lib/logout-rules/set-rule'
import { addPhone } from '@/lib/phones/add-phone'
import { changePhone } from '@/lib/phones/change-phone'
import { listPhones } from '@/lib/phones/list-phones'
import { addLocation } from './add-location'
import { changeLocation } from './change-location'
import { deleteLocation } from './delete-location'
import { listLocations, loadLocationByName } from './list-locations'
import { mergeLocations } from './merge-locations'

const actor = { kind: 'account', id: 'a', name: 'Ada' } as const
const ctx = () => verbContext(actor)
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
  await db().pbx.create({ data: { id: 'north', name: 'North' } })
})
afterAll(() => web.stop())
beforeEach(async () => {
  for (const empty of [
    () => db().phone.deleteMany(),
    () => db().location.deleteMany(),
    () => db().accessRule.deleteMany(),
    () => db().logoutRule.deleteMany(),
    () => db().freeDesk.deleteMany(),
  ])
    await empty()
  for (const number of ['2001', '2002']) await addPhone({ ctx: ctx(), input: { number, location: 'Ward 3' } })
  await addPhone({ ctx: ctx(), input: { number: '2003', location: 'Hall' } })
  await db().event.deleteMany()
})

const idOf = async (name: string) => (await loadLocationByName(db(), 'main', name)).id
const places = async () => (await listPhones(db())).map(({ number, location }) => `${number} ${location}`)
const facts = async () =>
  (await listEventsAfter(db(), { sight: 'everything', after: 0, limit: 100 })).events.map(({ type, phone }) =>
    phone ? `${type} ${phone}` : type,
  )
const accessRule = (locations: string[]) =>
  db().accessRule.create({ data: { pbxId: 'main', extension: '1001', locations, timeZone: 'UTC' } })
const allowed = async () => (await db().accessRule.findFirstOrThrow()).locations

describe('a location', () => {
  it('goes with its last phone, unless somebody has said something of it', async () => {
    await changeLocation({ ctx: ctx(), input: { id: await idOf('Hall'), timeZone: 'Europe/Berlin' } })
    for (const number of ['2001', '2002', '2003'])
      await changePhone({ ctx: ctx(), input: { number, change: { location: '' } } })
    expect(await listLocations(db())).toMatchObject([{ name: 'Hall', timeZone: 'Europe/Berlin', phones: 0 }])
    await addLocation({ ctx: ctx(), input: { name: 'Attic' } })
    await changePhone({ ctx: ctx(), input: { number: '2001', change: { location: 'Attic' } } })
    await changePhone({ ctx: ctx(), input: { number: '2001', change: { location: '' } } })
    expect((await listLocations(db())).map(({ name }) => name)).toEqual(['Attic', 'Hall'])
  })

  it('has a name that no other one of its PBX has', async () => {
    await expect(addLocation({ ctx: ctx(), input: { name: 'Hall' } })).rejects.toMatchObject({
      ...{ code: 'location_exists', fields: [{ field: 'name' }] },
    })
    await expect(
      changeLocation({ ctx: ctx(), input: { id: await idOf('Ward 3'), name: 'Hall' } }),
    ).rejects.toMatchObject({ code: 'location_exists' })
    expect(await addLocation({ ctx: ctx(), input: { pbx: 'north', name: 'Hall' } })).toMatchObject({ pbx: 'north' })
  })

  it('takes its phones and the rules that name it along to another name', async () => {
    await accessRule(['Hall', 'Ward 3'])
    await db().freeDesk.create({ data: { pbxId: 'main', location: 'Ward 3', may: 'everything' } })
    const rule = { clock: 'duration', minutes: 60 } as const
    await setLogoutRule({ ctx: ctx(), input: { level: 'location', place: 'Ward 3', rule } })
    await db().event.deleteMany()
    await changeLocation({ ctx: ctx(), input: { id: await idOf('Ward 3'), name: 'Ward 4' } })
    expect(await places()).toEqual(['2001 Ward 4', '2002 Ward 4', '2003 Hall'])
    expect(await allowed()).toEqual(['Hall', 'Ward 4'])
    expect(await db().freeDesk.findMany()).toMatchObject([{ location: 'Ward 4' }])
    expect(await db().logoutRule.findMany()).toMatchObject([{ place: 'Ward 4' }])
    expect(await facts()).toEqual(['location.changed', 'phone.changed 2001', 'phone.changed 2002'])
  })

  it('that is changed to what it is leaves no event', async () => {
    await changeLocation({ ctx: ctx(), input: { id: await idOf('Hall'), name: 'Hall', timeZone: null } })
    expect(await facts()).toEqual([])
  })

  it('is merged into another one, with who may log in there', async () => {
    await accessRule(['Ward 3', 'Hall'])
    const [id, into] = [await idOf('Ward 3'), await idOf('Hall')]
    expect(await mergeLocations({ ctx: ctx(), input: { id, into } })).toMatchObject({ name: 'Hall', phones: 3 })
    expect(await places()).toEqual(['2001 Hall', '2002 Hall', '2003 Hall'])
    expect(await allowed()).toEqual(['Hall'])
    expect(await facts()).toEqual(['phone.changed 2001', 'phone.changed 2002', 'location.merged'])
  })

  it('is not merged into itself, or into one of another PBX', async () => {
    const id = await idOf('Hall')
    const { id: there } = await addLocation({ ctx: ctx(), input: { pbx: 'north', name: 'Hall' } })
    for (const into of [id, there])
      await expect(mergeLocations({ ctx: ctx(), input: { id, into } })).rejects.toMatchObject({ code: 'bad_request' })
  })

  it('is deleted without its phones', async () => {
    await deleteLocation({ ctx: ctx(), input: { id: await idOf('Ward 3') } })
    expect(await places()).toEqual(['2001 ', '2002 ', '2003 Hall'])
    expect(await facts()).toEqual(['phone.changed 2001', 'phone.changed 2002', 'location.deleted'])
    await expect(deleteLocation({ ctx: ctx(), input: { id: 'none' } })).rejects.toMatchObject({
      code: 'no_such_location',
    })
  })

  it('gives its time zone to the logout rules for it and for its desks', async () => {
    await changeLocation({ ctx: ctx(), input: { id: await idOf('Hall'), timeZone: 'Asia/Tokyo' } })
    const rule = { clock: 'time_of_day', time: '20:00' } as const
    await setLogoutRule({ ctx: ctx(), input: { level: 'location', place: 'Hall', rule } })
    await setLogoutRule({ ctx: ctx(), input: { level: 'desk', place: '2003', rule } })
    expect((await db().logoutRule.findMany()).map(({ rule }) => rule)).toMatchObject([
      { timeZone: 'Asia/Tokyo' },
      { timeZone: 'Asia/Tokyo' },
    ])
  })
})
