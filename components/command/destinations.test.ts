import { describe, expect, it } from 'vitest'
import type { Found, FoundPerson } from '@/lib/contract/search'
import { mayDo } from '../shell/pages'
import { destinationsFor } from './destinations'
import { type MayDo, noReach } from './may-do'

const seat = { number: '2001', label: 'Room 201', since: '2026-11-30T08:00:00Z' }
const until = '2026-11-30T09:00:00Z'
const anna: FoundPerson = {
  ...{ pbx: 'main', extension: '1001', name: 'Anna Archer', hasOwnPhone: true, line: null },
  desk: { ...seat, until: null },
}
const left = { ...anna, extension: '1002', name: '', desk: { ...seat, until } }
const never = { ...anna, extension: '1003', desk: null }
const free = { pbx: 'main', number: '2002', label: '', location: 'Second floor', holder: null }
const held = { ...free, number: '2003', label: 'Window', holder: { extension: '1009', name: 'Zoe' } }
const nothing: Found = { people: [], desks: [] }
const admin: MayDo = {
  ...mayDo({ role: 'admin' }),
  logsInAt: 'everywhere',
  callsAs: { pbx: 'main', extension: '1005' },
}
const frontDesk: MayDo = { ...mayDo({ role: 'front_desk' }), ...noReach }
const viewer: MayDo = { ...mayDo({ role: 'viewer' }), ...noReach }
const pages = [{ href: '/', label: 'Board' }]

const group = (value: string, text: string, found: Found, may: MayDo) =>
  destinationsFor(text, found, pages, may)
    .filter((one) => one.value === value)
    .flatMap(({ items }) => items)
const labels = (value: string, text: string, found: Found, may: MayDo) =>
  group(value, text, found, may).map(({ label }) => label)

describe('the command menu', () => {
  it('leads to people, and says where they are or were last', () => {
    expect(group('People', 'o', { people: [anna, left, never], desks: [] }, viewer)).toEqual([
      { href: '/people/main/1001', label: 'Anna Archer (1001)', detail: 'Room 201 (2001)' },
      { href: '/people/main/1002', label: '1002', detail: 'Room 201 (2001)', until },
      { href: '/people/main/1003', label: 'Anna Archer (1003)', detail: 'Not logged in' },
    ])
  })

  it('leads to desks', () => {
    expect(group('Desks', 'o', { people: [], desks: [free] }, viewer)).toEqual([
      { href: '/desks/main/2002', label: 'Phone 2002', detail: 'Second floor' },
    ])
  })

  it.each([
    ['', ['Board', 'Floor plans', 'Your account']],
    [' BOA ', ['Board']],
    ['zoe', []],
  ])('finds pages by %j', (text, found) => {
    expect(labels('Pages', text, nothing, admin)).toEqual(found)
  })

  it('finds pages of settings by what is set there, for those who may', () => {
    expect(group('Settings', 'webhook', nothing, admin)).toMatchObject([{ href: '/settings/webhooks' }])
    expect(labels('Settings', '', nothing, admin)).toEqual([])
    expect(labels('Settings', 'webhook', nothing, frontDesk)).toEqual([])
  })
})

describe('for the person who fits best it offers', () => {
  const actions = (person: FoundPerson, may: MayDo) => group('Actions', 'a', { people: [person, anna], desks: [] }, may)

  it('what can be done with somebody at a desk', () => {
    const detail = 'Room 201 (2001)'
    expect(actions(anna, admin)).toEqual([
      {
        act: { kind: 'call', pbx: 'main', number: '1001', name: 'Anna Archer' },
        ...{ label: 'Call Anna Archer', detail },
      },
      { href: '/people/main/1001?do=move', label: 'Move Anna Archer…', detail },
      { href: '/people/main/1001?do=log-out', label: 'Log out Anna Archer…', detail },
      {
        act: { kind: 'copy', text: 'Anna Archer is at Room 201 (2001)' },
        ...{ label: 'Copy “Anna Archer is at Room 201 (2001)”', detail: '' },
      },
    ])
  })

  it('to log in somebody who is at no desk', () => {
    expect(actions(left, admin).map(({ label }) => label)).toEqual([
      'Call 1002',
      'Log in 1002…',
      'Copy “1002 is not logged in at a desk”',
    ])
  })

  it.each([
    ['no call of oneself', { callsAs: { pbx: 'main', extension: '1001' } }, /^Call /],
    ['no call to another PBX', { callsAs: { pbx: 'north', extension: '1005' } }, /^Call /],
    ['no call where they are switched off', { callsAs: null }, /^Call /],
    ['no move where a setting does not allow it', { logsInAt: ['north'] }, /^Move /],
    ['no log-out to those who may not', { logOut: false }, /^Log out /],
  ])('%s', (_what, change, label) => {
    const offered = (may: MayDo) => actions(anna, may).filter((one) => label.test(one.label)).length
    expect([offered(admin), offered({ ...admin, ...change })]).toEqual([1, 0])
  })

  it('the front desk a move where the setting allows it, and always a log-out', () => {
    const offered = (may: MayDo) => actions(anna, may).map(({ label }) => label.split(' ')[0])
    expect(offered(frontDesk)).toEqual(['Log', 'Copy'])
    expect(offered({ ...frontDesk, logsInAt: ['main'] })).toEqual(['Move', 'Log', 'Copy'])
    expect(offered(viewer)).toEqual(['Copy'])
  })
})

describe('for the desk that fits best it offers', () => {
  const actions = (found: Found, may: MayDo) =>
    group('Actions', 'o', found, may).map((one) => [one.label, 'href' in one ? one.href : ''])

  it('to log somebody in while nobody is there', () => {
    const offer = ['Log somebody in at 2002…', '/desks/main/2002?do=log-in']
    expect(actions({ people: [], desks: [free, held] }, admin)).toEqual([offer])
    expect(actions({ people: [], desks: [free] }, frontDesk)).toEqual([])
  })

  it('to move and log out whom it finds there, once', () => {
    expect(actions({ people: [], desks: [held] }, admin)).toEqual([
      ['Move Zoe…', '/desks/main/2003?do=move'],
      ['Log out Zoe…', '/desks/main/2003?do=log-out'],
    ])
    const both = { people: [{ ...anna, extension: '1009' }], desks: [held] }
    expect(actions(both, admin).filter(([label = '']) => label.startsWith('Move'))).toHaveLength(1)
  })
})

describe('without finding anybody it offers', () => {
  const anywhere = (may: MayDo, text = '') => labels('More actions', text, nothing, may)
  const everybodys = [
    'Print labels',
    ...['Colours: Light', 'Colours: Dark', 'Colours: As the device'],
    ...['Language: Deutsch', 'Language: Français', 'Sign out'],
  ]

  it.each([
    ['a viewer', viewer, []],
    ['the front desk', frontDesk, []],
    ['a front desk that logs people in', { ...frontDesk, logsInAt: ['main'] }, ['Log somebody in…']],
    ['a manager', { ...mayDo({ role: 'manager' }), ...noReach }, ['Log out several…']],
  ])('%s what they may do', (_who, may, own) => {
    expect(anywhere(may)).toEqual([...own, ...everybodys])
  })

  it('an administrator everything', () => {
    const own = ['Log somebody in…', 'Log out several…', 'Add phones', 'Print labels', 'Run the health check']
    expect(anywhere(admin)).toEqual([...own, ...everybodys.slice(1)])
  })

  it('what fits the text', () => {
    expect(anywhere(admin, 'dark')).toEqual(['Colours: Dark'])
    expect(anywhere(admin, 'zoe')).toEqual([])
  })
})
