import { describe, expect, it } from 'vitest'
import { type Assignment } from './assignment.ts'
import { routeByForward } from './call-forward.ts'
import type { EntryName } from '../../pbx/entries.ts'

type Found = [EntryName, string | null][]

const facts: Found = ['1001', '2001'].flatMap((number): Found => [
  [`DEVICE/${number}/dial`, `PJSIP/${number}`],
  [`DEVICE/${number}/default_user`, number],
])
const originals = new Map<EntryName, string | null>([
  ['AMPUSER/1001/device', '1001'],
  ['DEVICE/2001/user', '2001'],
  ['AMPUSER/2001/device', '2001'],
])
const alice = { extension: '1001', phone: '2001' }
const nobody: Assignment = { strategy: 'call_forward', holdings: [], originals: new Map(), ringOwnDevices: false }

function route(assignment: Partial<Assignment>, found: Found = []) {
  const { entries, hints } = routeByForward({ ...nobody, ...assignment }, new Map([...facts, ...found]))
  return { entries: Object.fromEntries(entries), hints: Object.fromEntries(hints) }
}

describe('routeByForward', () => {
  it('wants nothing while nobody has ever logged in', () => {
    expect(route({})).toEqual({ entries: {}, hints: {} })
  })

  it('forwards the user to the delivery context, gives them the phone, and silences the phone’s own number', () => {
    expect(route({ holdings: [alice], originals })).toEqual({
      entries: {
        'CF/1001': 'HD1001',
        'HOTDESK/1001/desk': '2001',
        'DEVICE/2001/user': '1001',
        'AMPUSER/2001/device': null,
        'AMPUSER/1001/device': '1001',
      },
      hints: { '1001': ['PJSIP/2001'], '2001': ['PJSIP/2001'] },
    })
  })

  it('leaves a forward alone that the user set while logged in', () => {
    expect(route({ holdings: [alice], originals }, [['CF/1001', '0123456789']]).entries).not.toHaveProperty('CF/1001')
  })

  it.each([null, ''])('forwards again once the user has ended their own forward, which leaves %j', (left) => {
    expect(route({ holdings: [alice], originals }, [['CF/1001', left]]).entries).toHaveProperty('CF/1001', 'HD1001')
  })

  it('gives everything back once no session asks for it', () => {
    const left: Found = [
      ['CF/1001', 'HD1001'],
      ['HOTDESK/1001/desk', '2001'],
    ]
    expect(route({ originals }, left)).toEqual({
      entries: {
        'CF/1001': null,
        'HOTDESK/1001/desk': null,
        'DEVICE/2001/user': '2001',
        'AMPUSER/1001/device': '1001',
        'AMPUSER/2001/device': '2001',
      },
      hints: {
        '1001': ['PJSIP/1001'],
        '2001': ['PJSIP/2001'],
      },
    })
  })

  it('takes its forward off a user whose own phone somebody else holds', () => {
    const left: Found = [
      ['CF/2001', 'HD2001'],
      ['HOTDESK/2001/desk', '2002'],
    ]
    const { entries } = route({ holdings: [alice], originals }, left)
    expect(entries).toMatchObject({ 'CF/2001': null, 'HOTDESK/2001/desk': null })
  })

  it('does not touch a forward that somebody sets after logging out', () => {
    expect(route({ originals }, [['CF/1001', '0123456789']]).entries).not.toHaveProperty('CF/1001')
  })

  it('takes back what device assignment gave: the user’s devices are their own again', () => {
    expect(route({ holdings: [alice], originals }).entries).toHaveProperty('AMPUSER/1001/device', '1001')
  })

  it('lets the owner of a phone’s own extension log in at it', () => {
    const { entries } = route({ holdings: [{ extension: '2001', phone: '2001' }] })
    expect(entries).toEqual({ 'CF/2001': 'HD2001', 'HOTDESK/2001/desk': '2001', 'DEVICE/2001/user': '2001' })
  })
})
