import { describe, expect, it } from 'vitest'
import type { PlannedFloor } from './floors-of-wall'
import { type WallDesk, wallView } from './wall-view'

const wall = { name: 'Entrance', names: 'short', seconds: 15 } as const
const now = { isCurrent: true, build: 'b' }

const desk = (number: string, more: Partial<WallDesk> = {}): WallDesk => ({
  ...{ number, label: `Room ${number}`, location: 'Ward 3', dial: `PJSIP/${number}`, deviceState: 'NOT_INUSE' },
  ...{ person: null, doNotDisturb: false },
  ...more,
})

const only = (desks: WallDesk[]) => ({ desks, floors: [] })

describe('a wall', () => {
  it('shows people by name with their desk, and what is available', () => {
    const desks = [desk('202', { person: 'Zoe Young' }), desk('201', { person: 'Alice Lee' }), desk('210'), desk('209')]
    expect(wallView(wall, only(desks), now).locations).toEqual([
      {
        name: 'Ward 3',
        people: [
          { name: 'Alice L.', desk: 'Room 201', state: 'here' },
          { name: 'Zoe Y.', desk: 'Room 202', state: 'here' },
        ],
        available: ['Room 209', 'Room 210'],
      },
    ])
  })

  it.each([
    ['INUSE', 'in_call'],
    ['RINGING', 'ringing'],
    ['ONHOLD', 'on_hold'],
    ['UNAVAILABLE', 'unreachable'],
    [null, 'here'],
  ])('says of a phone that is %s: %s', (deviceState, state) => {
    const view = wallView(wall, only([desk('201', { person: 'Alice Lee', deviceState })]), now)
    expect(view.locations[0]?.people).toMatchObject([{ state }])
  })

  it.each([
    ['NOT_INUSE', 'do_not_disturb'],
    ['INUSE', 'in_call'],
    ['UNAVAILABLE', 'unreachable'],
  ])('says of somebody who does not want to be disturbed, at a phone that is %s: %s', (deviceState, state) => {
    const desks = [desk('201', { person: 'Alice Lee', doNotDisturb: true, deviceState })]
    expect(wallView(wall, only(desks), now).locations[0]?.people).toMatchObject([{ state }])
    expect(wallView(wall, only(desks), { ...now, isCurrent: false }).locations[0]?.people).toMatchObject([
      { state: 'here' },
    ])
  })

  it('says nothing of calls while there has been no news from the PBX', () => {
    const desks = [desk('201', { person: 'Alice Lee', deviceState: 'INUSE' })]
    expect(wallView(wall, only(desks), { ...now, isCurrent: false }).locations[0]?.people).toMatchObject([
      { state: 'here' },
    ])
  })

  it('knows no name where names are hidden, and no extension ever', () => {
    const view = wallView({ ...wall, names: 'hidden' }, only([desk('201', { person: 'Alice Lee' })]), now)
    expect(JSON.stringify(view)).not.toMatch(/Alice|Lee|1001/)
    expect(view.locations[0]?.people).toEqual([{ name: null, desk: 'Room 201', state: 'here' }])
  })

  it('leaves out a location whose lights are off', () => {
    const dark = desk('301', { location: 'Ward 4', deviceState: 'UNAVAILABLE' })
    const gone = desk('302', { location: 'Ward 4', dial: null })
    expect(wallView(wall, only([dark, gone, desk('201')]), now).locations.map(({ name }) => name)).toEqual(['Ward 3'])
  })

  it('shows desks without a location last, and a desk without a label by its number', () => {
    const desks = [desk('9', { location: '', label: '' }), desk('10', { location: 'B' }), desk('11', { location: 'A' })]
    expect(wallView(wall, only(desks), now).locations).toMatchObject([
      { name: 'A' },
      { name: 'B' },
      { name: '', available: ['9'] },
    ])
  })
})

describe('the plans of a wall', () => {
  const plan = { kind: 'png', width: 1200, height: 800, bytes: 9, hash: 'h' } as const
  const floor = (numbers: string[]): PlannedFloor => ({
    ...{ id: 'f', pbx: 'main', location: 'Ward 3', name: 'Floor 2', position: 1, plan },
    desks: numbers.map((number, index) => ({ number, x: index / 10, y: 0.5 })),
  })
  const plansOf = (desks: WallDesk[], numbers: string[], more: object = {}) =>
    wallView({ ...wall, ...more }, { desks, floors: [floor(numbers)] }, now).plans

  it('show who is at a desk as the lists do, and which are available', () => {
    const desks = [
      desk('201', { person: 'Alice Lee', deviceState: 'INUSE' }),
      desk('202'),
      desk('203', { deviceState: 'UNAVAILABLE' }),
    ]
    expect(plansOf(desks, ['201', '202', '203'])).toEqual([
      {
        ...{ id: 'f', location: 'Ward 3', name: 'Floor 2', picture: { hash: 'h', width: 1200, height: 800 } },
        desks: [
          { x: 0, y: 0.5, name: 'Alice L.', desk: 'Room 201', state: 'in_call' },
          { x: 0.1, y: 0.5, name: null, desk: 'Room 202', state: 'available' },
          { x: 0.2, y: 0.5, name: null, desk: 'Room 203', state: 'off' },
        ],
      },
    ])
  })

  it('know no name where names are hidden', () => {
    const plans = plansOf([desk('201', { person: 'Alice Lee' })], ['201'], { names: 'hidden' })
    expect(JSON.stringify(plans)).not.toMatch(/Alice|Lee/)
    expect(plans[0]?.desks).toMatchObject([{ name: null, state: 'here' }])
  })

  it('leave out desks that the wall does not show, and floors whose lights are off', () => {
    expect(plansOf([desk('201')], ['201', '301'])[0]?.desks).toMatchObject([{ desk: 'Room 201' }])
    expect(plansOf([desk('201', { deviceState: 'UNAVAILABLE' })], ['201'])).toEqual([])
    expect(plansOf([desk('201')], ['301'])).toEqual([])
  })
})
