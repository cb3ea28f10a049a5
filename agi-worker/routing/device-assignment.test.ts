import { describe, expect, it } from 'vitest'
import { type Assignment, factsNeeded, takenOverBy } from './assignment.ts'
import { routeByDevice } from './device-assignment.ts'
import type { EntryName } from '../../pbx/entries.ts'

/** Alice 1001, Bob 1002 with their own devices; desks 2001, 2002 with their own extensions. */
const facts = new Map<EntryName, string | null>(
  ['1001', '1002', '2001', '2002'].flatMap((number): [EntryName, string][] => [
    [`DEVICE/${number}/dial`, `PJSIP/${number}`],
    [`DEVICE/${number}/default_user`, number],
  ]),
)
const original = (number: string): [EntryName, string][] => [
  [`AMPUSER/${number}/device`, number],
  [`DEVICE/${number}/user`, number],
]
const alice = { extension: '1001', phone: '2001' }
const bob = { extension: '1002', phone: '2002' }
const aliceOriginals = new Map<EntryName, string | null>([...original('2001'), ['AMPUSER/1001/device', '1001']])

const nobody: Assignment = {
  strategy: 'device_assignment',
  holdings: [],
  originals: new Map(),
  ringOwnDevices: false,
}

function route(assignment: Partial<Assignment>) {
  const { entries, hints } = routeByDevice({ ...nobody, ...assignment }, facts)
  return { entries: Object.fromEntries(entries), hints: Object.fromEntries(hints) }
}

describe('routeByDevice', () => {
  it('wants nothing while nobody has ever logged in', () => {
    expect(route({})).toEqual({ entries: {}, hints: {} })
  })

  it('gives the phone to its user, the user the phone, and silences the phone’s own number', () => {
    expect(route({ holdings: [alice], originals: aliceOriginals })).toEqual({
      entries: { 'DEVICE/2001/user': '1001', 'AMPUSER/1001/device': '2001', 'AMPUSER/2001/device': null },
      hints: { '1001': ['PJSIP/2001'], '2001': ['PJSIP/2001'] },
    })
  })

  it('gives no hint to a phone that is not an extension itself', () => {
    expect(route({ holdings: [alice] }).hints).not.toHaveProperty('2001')
  })

  it('rings the own devices too where that is set', () => {
    const { entries, hints } = route({ holdings: [alice], originals: aliceOriginals, ringOwnDevices: true })
    expect(entries['AMPUSER/1001/device']).toBe('2001&1001')
    expect(hints['1001']).toEqual(['PJSIP/2001', 'PJSIP/1001'])
  })

  it('does not ring an own device that somebody else holds', () => {
    const originals = new Map<EntryName, string | null>([['AMPUSER/1001/device', '1001&2002']])
    const { entries } = route({ holdings: [alice, bob], originals, ringOwnDevices: true })
    expect(entries['AMPUSER/1001/device']).toBe('2001&1001')
  })

  it('gives everything back once no session asks for it', () => {
    expect(route({ originals: aliceOriginals })).toEqual({
      entries: { 'DEVICE/2001/user': '2001', 'AMPUSER/1001/device': '1001', 'AMPUSER/2001/device': '2001' },
      hints: {
        '1001': ['PJSIP/1001'],
        '2001': ['PJSIP/2001'],
      },
    })
  })

  it('restores an entry that did not exist to not existing', () => {
    const originals = new Map<EntryName, string | null>([['AMPUSER/1001/device', null]])
    expect(route({ originals }).entries).toEqual({ 'AMPUSER/1001/device': null })
  })

  it('gives a phone back to its default user, no matter who it showed before', () => {
    const originals = new Map<EntryName, string | null>([['DEVICE/2001/user', '1002']])
    expect(route({ originals }).entries).toEqual({ 'DEVICE/2001/user': '2001' })
  })

  it('moves a person: the first phone goes back, the second is theirs', () => {
    const originals = new Map([...aliceOriginals, ...original('2002')])
    expect(route({ holdings: [{ extension: '1001', phone: '2002' }], originals }).entries).toEqual({
      'DEVICE/2001/user': '2001',
      'AMPUSER/2001/device': '2001',
      'DEVICE/2002/user': '1001',
      'AMPUSER/2002/device': null,
      'AMPUSER/1001/device': '2002',
    })
  })

  it('takes a phone over: the displaced person’s own devices ring again', () => {
    const originals = new Map([...aliceOriginals, ['AMPUSER/1002/device', '1002'] as const])
    expect(route({ holdings: [{ extension: '1002', phone: '2001' }], originals }).entries).toMatchObject({
      'AMPUSER/1001/device': '1001',
      'AMPUSER/1002/device': '2001',
      'DEVICE/2001/user': '1002',
    })
  })

  it('keeps a person reachable whose own phone is held by somebody else', () => {
    const holdings = [
      { extension: '2002', phone: '2001' },
      { extension: '1002', phone: '2002' },
    ]
    expect(route({ holdings }).entries).toMatchObject({ 'AMPUSER/2002/device': '2001', 'DEVICE/2002/user': '1002' })
  })

  it('lets the owner of a phone’s own extension log in at it', () => {
    expect(route({ holdings: [{ extension: '2001', phone: '2001' }] }).entries).toEqual({
      'AMPUSER/2001/device': '2001',
      'DEVICE/2001/user': '2001',
    })
  })

  it('leaves never-to-be-touched entries alone', () => {
    const touched = Object.keys(route({ holdings: [alice, bob], originals: aliceOriginals }).entries)
    expect(touched.filter((name) => /default_user|emergency_cid/.test(name))).toEqual([])
  })
})

describe('after a change from call forward', () => {
  it('takes our forward off, and leaves one that somebody set themselves', () => {
    const left = new Map<EntryName, string | null>([
      ...facts,
      ['CF/1001', 'HD1001'],
      ['HOTDESK/1001/desk', '2001'],
      ['CF/1002', '0123456789'],
    ])
    const assignment = { ...nobody, holdings: [alice, bob], originals: aliceOriginals }
    const entries = routeByDevice(assignment, left).entries
    expect(entries.get('CF/1001')).toBeNull()
    expect(entries.get('HOTDESK/1001/desk')).toBeNull()
    expect(entries.has('CF/1002')).toBe(false)
  })
})

describe('takenOverBy', () => {
  it('names every entry a session writes, so that its value is remembered first', () => {
    const written = routeByDevice({ ...nobody, holdings: [alice], ringOwnDevices: true }, facts).entries
    expect(takenOverBy(alice).toSorted()).toEqual([...written.keys()].toSorted())
  })
})

describe('factsNeeded', () => {
  it('names dial strings of all devices involved and default users of phones to give back', () => {
    const needed = factsNeeded({ ...nobody, holdings: [bob], originals: aliceOriginals })
    expect(needed.filter((name) => name.startsWith('DEVICE')).toSorted()).toEqual([
      'DEVICE/1001/dial',
      'DEVICE/2001/default_user',
      'DEVICE/2001/dial',
      'DEVICE/2002/dial',
    ])
  })
})
