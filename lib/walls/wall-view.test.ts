import { describe, expect, it } from 'vitest'
import { type WallDesk, wallView } from './wall-view'

const wall = { name: 'Entrance', names: 'short', seconds: 15 } as const
const now = { isCurrent: true, build: 'b' }

const desk = (number: string, more: Partial<WallDesk> = {}): WallDesk => ({
  ...{ number, label: `Room ${number}`, location: 'Ward 3', dial: `PJSIP/${number}`, deviceState: 'NOT_INUSE' },
  ...{ person: null, doNotDisturb: false },
  ...more,
})

describe('a wall', () => {
  it('shows people by name with their desk, and what is available', () => {
    const desks = [desk('202', { person: 'Zoe Young' }), desk('201', { person: 'Alice Lee' }), desk('210'), desk('209')]
    expect(wallView(wall, desks, now).locations).toEqual([
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
    const view = wallView(wall, [desk('201', { person: 'Alice Lee', deviceState })], now)
    expect(view.locations[0]?.people).toMatchObject([{ state }])
  })

  it.each([
    ['NOT_INUSE', 'do_not_disturb'],
    ['INUSE', 'in_call'],
    ['UNAVAILABLE', 'unreachable'],
  ])('says of somebody who does not want to be disturbed, at a phone that is %s: %s', (deviceState, state) => {
    const desks = [desk('201', { person: 'Alice Lee', doNotDisturb: true, deviceState })]
    expect(wallView(wall, desks, now).locations[0]?.people).toMatchObject([{ state }])
    expect(wallView(wall, desks, { ...now, isCurrent: false }).locations[0]?.people).toMatchObject([{ state: 'here' }])
  })

  it('says nothing of calls that the PBX has not been heard of for a while', () => {
    const desks = [desk('201', { person: 'Alice Lee', deviceState: 'INUSE' })]
    expect(wallView(wall, desks, { ...now, isCurrent: false }).locations[0]?.people).toMatchObject([{ state: 'here' }])
  })

  it('knows no name where names are hidden, and no extension ever', () => {
    const view = wallView({ ...wall, names: 'hidden' }, [desk('201', { person: 'Alice Lee' })], now)
    expect(JSON.stringify(view)).not.toMatch(/Alice|Lee|1001/)
    expect(view.locations[0]?.people).toEqual([{ name: null, desk: 'Room 201', state: 'here' }])
  })

  it('leaves out a location whose lights are off', () => {
    const dark = desk('301', { location: 'Ward 4', deviceState: 'UNAVAILABLE' })
    const gone = desk('302', { location: 'Ward 4', dial: null })
    expect(wallView(wall, [dark, gone, desk('201')], now).locations.map(({ name }) => name)).toEqual(['Ward 3'])
  })

  it('shows desks without a location last, and a desk without a label by its number', () => {
    const desks = [desk('9', { location: '', label: '' }), desk('10', { location: 'B' }), desk('11', { location: 'A' })]
    expect(wallView(wall, desks, now).locations).toMatchObject([
      { name: 'A' },
      { name: 'B' },
      { name: '', available: ['9'] },
    ])
  })
})
