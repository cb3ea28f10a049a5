import { describe, expect, test } from 'vitest'
import { type Desk, isAvailable, ownership } from '@/lib/contract/board'
import { countDesks, deskWarnings, groupDesks, readDeskView, type DeskView } from './desk-view'
import { alice, desk } from './fixtures'

const bob = { ...alice, extension: '1002', name: 'Bob Berry', startedAt: '2026-01-05T07:00:00.000Z' }
const pool = [
  desk('2010', { label: 'Desk 10', location: 'First floor', session: alice, line: 'in_call' }),
  desk('2002', { label: 'Desk 2', location: 'First floor' }),
  desk('2003', { label: 'Desk 3', location: 'First floor', session: bob, line: 'unregistered' }),
  desk('2004', { label: 'Reception', location: 'Entrance', hasEmergencyCid: false }),
  desk('2005', { label: '', location: '', line: 'unregistered' }),
]
const view: DeskView = { show: 'all', order: 'label', search: '', pbx: '', location: '', view: 'list' }
const numbers = (wanted: Partial<DeskView>) =>
  groupDesks(pool, { ...view, ...wanted }).flatMap((group) => group.desks.map((d) => d.number))

describe('which desks are shown', () => {
  test.each([
    ['available', ['2004', '2002']],
    ['occupied', ['2003', '2010']],
    ['in_call', ['2010']],
    ['unregistered', ['2003', '2005']],
    ['attention', ['2004', '2003']],
  ] as const)('%s', (show, expected) => expect(numbers({ show })).toEqual(expected))

  test('the counts say what each filter would show', () => {
    expect(countDesks(pool)).toEqual({ all: 5, available: 2, occupied: 2, in_call: 1, unregistered: 2, attention: 2 })
  })
})

describe('a desk is available when somebody could log in there now', () => {
  test.each<[string, Partial<Desk>, boolean]>([
    ['registered, and nobody is logged in', {}, true],
    ['in a call as itself: the code can be dialled when it ends', { line: 'in_call' }, true],
    ['ringing as itself', { line: 'ringing' }, true],
    ['somebody is logged in', { session: alice }, false],
    ['not registered', { line: 'unregistered' }, false],
    ['not on the PBX', { onPbx: false }, false],
    ['its line is not known yet', { line: 'unknown' }, false],
    ['the PBX has not answered yet', { onPbx: null }, false],
  ])('%s', (_, more, expected) => expect(isAvailable(desk('2001', more))).toBe(expected))
})

describe('a desk with an owner', () => {
  const owned = { owner: '1001', ownerName: 'Alice Archer' }

  test.each<[string, Partial<Desk>, ReturnType<typeof ownership>]>([
    ['has none', {}, null],
    ['is free', owned, 'free'],
    ['is held by its owner', { ...owned, session: alice }, 'owner'],
    ['is held by a guest', { ...owned, session: bob }, 'guest'],
  ])('%s', (_, more, expected) => expect(ownership(desk('2001', more))).toBe(expected))

  test('is found by the owner’s name and extension, also while they are away', () => {
    const desks = [desk('2001', owned), desk('2002')]
    for (const search of ['archer', '1001'])
      expect(groupDesks(desks, { ...view, search }).flatMap((group) => group.desks)).toEqual(desks.slice(0, 1))
  })
})

describe('the address', () => {
  test('names the view, and what it does not name is as it was remembered', () => {
    expect(readDeskView({ view: 'grid' }, 'compact').view).toBe('grid')
    expect(readDeskView({}, 'compact').view).toBe('compact')
    expect(readDeskView({ view: 'sideways', show: 'nothing' })).toEqual(view)
  })
})

describe('search', () => {
  test.each([
    ['a label', 'recep', ['2004']],
    ['a number', '2010', ['2010']],
    ['a person, whatever the case', 'ALICE', ['2010']],
    ['an extension', '1002', ['2003']],
    ['several words that all occur', 'first berry', ['2003']],
    ['nothing there', 'zebra', []],
  ])('finds %s', (_, search, expected) => expect(numbers({ search })).toEqual(expected))
})

describe('order', () => {
  test('locations by name, desks without one last', () => {
    expect(groupDesks(pool, view).map((group) => group.location)).toEqual(['Entrance', 'First floor', ''])
  })

  test.each([
    ['label', ['2002', '2003', '2010']],
    ['person', ['2010', '2003', '2002']],
    ['since', ['2003', '2010', '2002']],
  ] as const)('by %s: numbers count as numbers, desks without anybody come after people', (order, expected) => {
    expect(numbers({ order, search: 'first' })).toEqual(expected)
  })
})

describe('warnings', () => {
  test.each<[string, Partial<Desk>, string[]]>([
    ['nothing to say of a desk in order', {}, []],
    ['nothing while the PBX has not answered', { onPbx: null, hasEmergencyCid: null, line: 'unknown' }, []],
    ['only the cause when the PBX has no such device', { onPbx: false, hasEmergencyCid: false }, ['not_on_pbx']],
    ['no emergency caller ID', { hasEmergencyCid: false }, ['no_emergency_cid']],
    ['a person at a phone that is off', { session: alice, line: 'unregistered' }, ['person_unreachable']],
    ['a phone that is off and that nobody uses', { line: 'unregistered' }, []],
  ])('%s', (_, more, expected) => expect(deskWarnings(desk('2001', more))).toEqual(expected))
})
