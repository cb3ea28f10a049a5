import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { listEventsAfter } from '@/lib/events/list-events'
import { deleteLocation } from '@/lib/locations/delete-location'
import { listLocations, loadLocationByName } from '@/lib/locations/list-locations'
import { mergeLocations } from '@/lib/locations/merge-locations'
import { addPhone } from '@/lib/phones/add-phone'
import { changePhone } from '@/lib/phones/change-phone'
import { removePhone } from '@/lib/phones/remove-phone'
import { plainPng } from '@/sandbox/png'
import { addFloor } from './add-floor'
import { changeFloor } from './change-floor'
import { desksWithoutPlace } from './desks-without-place'
import { firstPlan } from './first-plan'
import { listFloors, loadFloor } from './list-floors'
import { placeDesk, takeDeskOff } from './place-desk'
import { placeOfDesk } from './place-of-desk'
import { removeFloor } from './remove-floor'
import { removePlan, setPlan } from './set-plan'

const actor = { kind: 'account', id: 'a', name: 'Ada' } as const
const ctx = () => verbContext(actor)
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().phone.deleteMany()
  await db().location.deleteMany()
  for (const number of ['2001', '2002']) await addPhone({ ctx: ctx(), input: { number, location: 'Ward 3' } })
  await addPhone({ ctx: ctx(), input: { number: '2003', location: 'Hall' } })
  await db().event.deleteMany()
})

const add = (name: string, location = 'Ward 3') => addFloor({ ctx: ctx(), input: { location, name } })
const names = async () =>
  (await listFloors(db())).map(({ location, name, position }) => `${location} ${position} ${name}`)
const place = (id: string, number = '2001', x = 0.25, y = 0.5) => placeDesk({ ctx: ctx(), input: { id, number, x, y } })
const facts = async () =>
  (await listEventsAfter(db(), { sight: 'everything', after: 0, limit: 100 })).events.map(({ type, phone }) =>
    phone ? `${type} ${phone}` : type,
  )
const idOf = async (name: string) => (await loadLocationByName(db(), 'main', name)).id

describe('a floor', () => {
  it('comes after those of its location, and is put into another place among them', async () => {
    await add('Floor 1')
    await add('Floor 2')
    const { id } = await add('Basement')
    await add('Floor 1', 'Hall')
    expect(await names()).toEqual(['Hall 1 Floor 1', 'Ward 3 1 Floor 1', 'Ward 3 2 Floor 2', 'Ward 3 3 Basement'])
    await changeFloor({ ctx: ctx(), input: { id, position: 1 } })
    expect(await names()).toEqual(['Hall 1 Floor 1', 'Ward 3 1 Basement', 'Ward 3 2 Floor 1', 'Ward 3 3 Floor 2'])
    await changeFloor({ ctx: ctx(), input: { id, position: 900 } })
    expect(await names()).toEqual(['Hall 1 Floor 1', 'Ward 3 1 Floor 1', 'Ward 3 2 Floor 2', 'Ward 3 3 Basement'])
  })

  it('has a name that no other one of its location has', async () => {
    const { id } = await add('Floor 1')
    await add('Floor 2')
    await expect(add('Floor 1')).rejects.toMatchObject({ code: 'floor_exists', fields: [{ field: 'name' }] })
    await expect(changeFloor({ ctx: ctx(), input: { id, name: 'Floor 2' } })).rejects.toMatchObject({
      code: 'floor_exists',
    })
  })

  it('keeps its location, also while no phone is there', async () => {
    await add('Floor 1', 'Hall')
    await changePhone({ ctx: ctx(), input: { number: '2003', change: { location: 'Ward 3' } } })
    expect((await listLocations(db())).map(({ name }) => name)).toEqual(['Hall', 'Ward 3'])
  })

  it('that is changed to what it is leaves no event', async () => {
    const { id } = await add('Floor 1')
    await changeFloor({ ctx: ctx(), input: { id, name: 'Floor 1', position: 1 } })
    expect(await facts()).toEqual(['floor.added'])
  })

  it('is removed with its plan, and the others close the gap', async () => {
    const { id } = await add('Floor 1')
    await add('Floor 2')
    await setPlan({ ctx: ctx(), input: { id, picture: plainPng(800, 600) } })
    await place(id)
    await removeFloor({ ctx: ctx(), input: { id } })
    expect(await names()).toEqual(['Ward 3 1 Floor 2'])
    expect([await db().floorPlan.count(), await db().deskPlace.count()]).toEqual([0, 0])
    await expect(removeFloor({ ctx: ctx(), input: { id } })).rejects.toMatchObject({ code: 'no_such_floor' })
  })

  it('goes to the other location when two are merged, and says whose it was where there is one of its name', async () => {
    await add('Floor 1')
    await add('Floor 1', 'Hall')
    await add('Floor 2', 'Hall')
    await mergeLocations({ ctx: ctx(), input: { id: await idOf('Hall'), into: await idOf('Ward 3') } })
    expect(await names()).toEqual(['Ward 3 1 Floor 1', 'Ward 3 2 Floor 1 (Hall)', 'Ward 3 3 Floor 2'])
  })

  it('goes with its location', async () => {
    await add('Floor 1')
    await deleteLocation({ ctx: ctx(), input: { id: await idOf('Ward 3') } })
    expect(await listFloors(db())).toEqual([])
  })
})

describe('a plan', () => {
  it('is kept as it was sent, with what its first bytes say', async () => {
    const { id } = await add('Floor 1')
    expect(await firstPlan(db())).toBeNull()
    const picture = plainPng(800, 600)
    const { plan } = await setPlan({ ctx: ctx(), input: { id, picture } })
    expect(plan).toMatchObject({ kind: 'png', width: 800, height: 600, bytes: picture.length })
    expect((await db().floorPlan.findUniqueOrThrow({ where: { floorId: id } })).picture).toEqual(picture)
    expect(await firstPlan(db())).toBe(id)
  })

  it('takes the place of the one before, under which desks stay where they are', async () => {
    const { id } = await add('Floor 1')
    await setPlan({ ctx: ctx(), input: { id, picture: plainPng(800, 600) } })
    await place(id)
    await setPlan({ ctx: ctx(), input: { id, picture: plainPng(900, 600) } })
    await setPlan({ ctx: ctx(), input: { id, picture: plainPng(900, 600) } })
    expect(await loadFloor(db(), id)).toMatchObject({
      plan: { width: 900 },
      desks: [{ number: '2001', x: 0.25, y: 0.5 }],
    })
    await removePlan({ ctx: ctx(), input: { id } })
    expect(await loadFloor(db(), id)).toMatchObject({ plan: null, desks: [{ number: '2001' }] })
    await expect(removePlan({ ctx: ctx(), input: { id } })).rejects.toMatchObject({ code: 'no_plan' })
    const set = ['floor.plan_set', 'floor.desk_placed 2001', 'floor.plan_set', 'floor.plan_removed']
    expect(await facts()).toEqual(['floor.added', ...set])
  })
})

describe('a desk', () => {
  it('stands on one plan alone, also of another location', async () => {
    const [one, two] = [await add('Floor 1'), await add('Floor 1', 'Hall')]
    await place(one.id)
    await place(one.id, '2001', 0.5, 0.123456)
    await place(one.id, '2001', 0.5, 0.1235)
    expect((await loadFloor(db(), one.id)).desks).toEqual([{ number: '2001', x: 0.5, y: 0.1235 }])
    await place(two.id)
    expect((await loadFloor(db(), one.id)).desks).toEqual([])
    expect((await loadFloor(db(), two.id)).desks).toEqual([{ number: '2001', x: 0.25, y: 0.5 }])
    const placed = Array<string>(3).fill('floor.desk_placed 2001')
    expect(await facts()).toEqual(['floor.added', 'floor.added', ...placed])
  })

  it('has to be in the pool, and on the plan', async () => {
    const { id } = await add('Floor 1')
    await expect(place(id, '2999')).rejects.toMatchObject({ code: 'phone_not_in_pool' })
    await expect(place(id, '2001', 1.5, 0)).rejects.toMatchObject({ code: 'bad_request', fields: [{ field: 'x' }] })
    await expect(takeDeskOff({ ctx: ctx(), input: { id, number: '2001' } })).rejects.toMatchObject({
      code: 'not_on_plan',
    })
  })

  it('that is taken off waits for another place; only a plan shows where it stands', async () => {
    const { id } = await add('Floor 1')
    await place(id)
    const waiting = async () => (await desksWithoutPlace(db(), await loadFloor(db(), id))).map(({ number }) => number)
    expect([await waiting(), await placeOfDesk(db(), 'main', '2001')]).toEqual([['2002'], null])
    await setPlan({ ctx: ctx(), input: { id, picture: plainPng(800, 600) } })
    const floor = { id, name: 'Floor 1', location: 'Ward 3', plan: { width: 800, height: 600 } }
    expect(await placeOfDesk(db(), 'main', '2001')).toMatchObject({ number: '2001', x: 0.25, y: 0.5, floor })
    for (const [pbx, number] of [
      ['north', '2001'],
      ['main', '2002'],
      ['main', '20 01'],
      ['\0', '2001'],
    ] as const)
      // prettier-ignore
      expect(await placeOfDesk(db(), pbx, number)).toBeNull()
    await takeDeskOff({ ctx: ctx(), input: { id, number: '2001' } })
    expect([await waiting(), await placeOfDesk(db(), 'main', '2001')]).toEqual([['2001', '2002'], null])
  })

  it('that is back in the pool stands where it stood', async () => {
    const { id } = await add('Floor 1')
    await place(id)
    await removePhone({ ctx: ctx(), input: { number: '2001' } })
    expect((await loadFloor(db(), id)).desks).toEqual([])
    await addPhone({ ctx: ctx(), input: { number: '2001', location: 'Ward 3' } })
    expect((await loadFloor(db(), id)).desks).toEqual([{ number: '2001', x: 0.25, y: 0.5 }])
  })
})
