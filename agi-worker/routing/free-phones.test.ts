import { describe, expect, it } from 'vitest'
import type { EntryName } from '../../pbx/entries.ts'
import { isDoubtful, mendedDials, originalsOf, routePerson, routeLeftover, leftoverOf } from './free-phones.ts'

type Facts = [EntryName, string | null][]

/** Desk 2001 as FreePBX leaves it, with nobody there; Alice 1001 with a device of her own. */
const free: Facts = [
  ['DEVICE/2001/user', '2001'],
  ['DEVICE/2001/default_user', '2001'],
  ['DEVICE/2001/type', 'fixed'],
  ['DEVICE/2001/dial', 'PJSIP/2001'],
  ['AMPUSER/2001/device', '2001'],
  ['AMPUSER/1001/device', '1001'],
  ['DEVICE/1001/dial', 'PJSIP/1001'],
  ['DEVICE/1001/default_user', '1001'],
]
const leftBehind: Facts = [
  ['DEVICE/2001/user', '1001'],
  ['AMPUSER/2001/device', null],
  ['AMPUSER/1001/device', '2001'],
]
const facts = (...changes: Facts) => new Map([...free, ...changes])
const alice = { phone: '2001', extension: '1001' }

describe('leftoverOf', () => {
  it.each<[string, Facts, unknown]>([
    ['its own user is there', [], null],
    ['an old login was left behind', leftBehind, alice],
    ['only its number was left silent', [['AMPUSER/2001/device', null]], { phone: '2001', extension: '2001' }],
    ['people log in there in FreePBX’s own way', [...leftBehind, ['DEVICE/2001/type', 'adhoc']], null],
    ['the PBX does not know it', [['DEVICE/2001/default_user', null]], null],
  ])('%s', (_, changes, leftover) => {
    expect(leftoverOf('2001', new Set(), facts(...changes))).toEqual(leftover)
  })

  it('leaves the number of a phone alone whose own user is logged in elsewhere', () => {
    expect(leftoverOf('2001', new Set(['2001']), facts(['AMPUSER/2001/device', null]))).toBeNull()
  })
})

describe('originalsOf', () => {
  const remembered = (...changes: Facts) => {
    const all = facts(...changes)
    const names = ['AMPUSER/1001/device', 'DEVICE/2001/user', 'AMPUSER/2001/device'] as const
    const read = new Map(names.map((name) => [name, all.get(name) ?? null]))
    return Object.fromEntries(originalsOf(alice, read, new Set(['2001', '2002']), all))
  }

  it('remembers what is there', () => {
    const own: Facts = [['AMPUSER/1001/device', '1001&3001']]
    expect(remembered(...own)).toMatchObject({ 'AMPUSER/1001/device': '1001&3001', 'AMPUSER/2001/device': '2001' })
  })

  it('remembers nothing of a login that was left behind', () => {
    expect(remembered(...leftBehind)).toMatchObject({ 'AMPUSER/1001/device': '1001', 'AMPUSER/2001/device': '2001' })
  })

  it('remembers a phone of the pool that is the person’s own', () => {
    const own: Facts = [
      ['AMPUSER/1001/device', '2002'],
      ['DEVICE/2002/default_user', '1001'],
    ]
    expect(remembered(...own)).toHaveProperty('AMPUSER/1001/device', '2002')
  })

  it('leaves alone what people did in FreePBX’s own way', () => {
    expect(remembered(...leftBehind, ['DEVICE/2001/type', 'adhoc'])).toMatchObject({ 'AMPUSER/1001/device': '2001' })
  })
})

describe('routeLeftover', () => {
  it('gives the desk back to itself', () => {
    const { entries, hints } = routeLeftover(alice, new Set(), facts(...leftBehind))
    expect(Object.fromEntries(entries)).toEqual({ 'DEVICE/2001/user': '2001', 'AMPUSER/2001/device': '2001' })
    expect(Object.fromEntries(hints)).toEqual({ '2001': ['PJSIP/2001'] })
  })

  it('leaves the number alone whose own user is logged in elsewhere', () => {
    const { entries } = routeLeftover(alice, new Set(['2001']), facts(...leftBehind))
    expect(Object.fromEntries(entries)).toEqual({ 'DEVICE/2001/user': '2001' })
  })
})

describe('routePerson', () => {
  const route = (...changes: Facts) => routePerson('1001', new Set(['2001', '2002']), facts(...changes))
  const entries = (...changes: Facts) => Object.fromEntries(route(...changes)?.entries ?? [])

  it('wants nothing of people at their own devices', () => {
    expect(route()).toBeNull()
  })

  it('gives them back to their own device', () => {
    expect(entries(...leftBehind)).toEqual({ 'AMPUSER/1001/device': '1001' })
    expect(Object.fromEntries(route(...leftBehind)?.hints ?? [])).toEqual({ '1001': ['PJSIP/1001'] })
  })

  it('keeps their other devices', () => {
    expect(entries(...leftBehind, ['AMPUSER/1001/device', '2001&3001'])).toEqual({ 'AMPUSER/1001/device': '3001' })
  })

  it('ends our forward, and no other', () => {
    const ours: Facts = [
      ['HOTDESK/1001/desk', '2001'],
      ['CF/1001', 'HD1001'],
    ]
    expect(entries(...ours)).toEqual({ 'HOTDESK/1001/desk': null, 'CF/1001': null })
    expect(route(...ours)).toMatchObject(alice)
    expect(route(['CF/1001', '0123456789'])).toBeNull()
  })
})

describe('mendedDials', () => {
  const pool = new Set(['PJSIP/2001', 'PJSIP/2002'])

  it.each<[string, string, string, string[] | null]>([
    ['a person’s own hint', '1001', 'PJSIP/1001&Custom:DND1001,CustomPresence:1001', null],
    ['a person’s hint in words of the administrator', '1001', 'PJSIP/1001&Custom:Lamp', null],
    ['a desk’s phone in a person’s hint', '1001', 'PJSIP/2001&Custom:DND1001,CustomPresence:1001', ['PJSIP/1001']],
    ['a desk without its phone', '2001', 'Custom:DND2001,CustomPresence:2001', ['PJSIP/2001']],
    ['a desk’s own hint', '2001', 'PJSIP/2001&Custom:DND2001,CustomPresence:2001', null],
  ])('%s', (_, extension, hint, mended) => {
    expect(mendedDials(extension, hint, pool, facts())).toEqual(mended)
  })
})

describe('isDoubtful', () => {
  const pool = new Set(['PJSIP/2001', 'PJSIP/2002'])

  it.each<[string, string[], string, boolean]>([
    ['a person’s own hint', [], 'PJSIP/1001&Custom:DND1001,CustomPresence:1001', false],
    ['a desk’s phone in a person’s hint', [], 'PJSIP/2001&Custom:DND1001,CustomPresence:1001', true],
    ['a desk’s own hint', ['PJSIP/2001'], 'PJSIP/2001&Custom:DND2001,CustomPresence:2001', false],
    ['a desk without its phone', ['PJSIP/2001'], '&Custom:DND2001,CustomPresence:2001', true],
    ['a desk with another desk’s phone', ['PJSIP/2001'], 'PJSIP/2001&PJSIP/2002', true],
    ['a desk without a hint', ['PJSIP/2001'], '', true],
  ])('%s', (_, own, hint, doubtful) => {
    expect(isDoubtful(hint, own, pool)).toBe(doubtful)
  })
})
