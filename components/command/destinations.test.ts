import { describe, expect, it } from 'vitest'
import type { Found } from '@/lib/contract/search'
import { destinationsFor } from './destinations'

const seat = { number: '2001', label: 'Room 201', since: '2026-11-30T08:00:00Z' }
const anna = { pbx: 'main', extension: '1001', name: 'Anna Archer', hasOwnPhone: true, line: null }
const found: Found = {
  people: [
    { ...anna, desk: { ...seat, until: null } },
    { ...anna, extension: '1002', name: '', desk: { ...seat, until: '2026-11-30T09:00:00Z' } },
    { ...anna, extension: '1003', desk: null },
  ],
  desks: [{ pbx: 'main', number: '2002', label: '', location: 'Second floor', holder: null }],
}
const nothing = { people: [], desks: [] }
const everything = { logOut: true, move: true }
const pages = [{ href: '/', label: 'Board' }]

describe('the command menu', () => {
  it('leads to people, to desks on the board, and to pages', () => {
    expect(destinationsFor('o', found, pages, everything)).toEqual([
      {
        value: 'People',
        items: [
          { href: '/people/main/1001', label: 'Anna Archer (1001)', detail: 'Room 201 (2001)' },
          { href: '/people/main/1002', label: '1002', detail: 'Not logged in' },
          { href: '/people/main/1003', label: 'Anna Archer (1003)', detail: 'Not logged in' },
        ],
      },
      { value: 'Desks', items: [{ href: '/desks/main/2002', label: 'Phone 2002', detail: 'Second floor' }] },
      {
        value: 'Actions',
        items: [
          { href: '/people/main/1001?do=move', label: 'Move Anna Archer…', detail: 'Room 201 (2001)' },
          { href: '/people/main/1001?do=log-out', label: 'Log out Anna Archer…', detail: 'Room 201 (2001)' },
        ],
      },
      {
        value: 'Pages',
        items: [
          { href: '/', label: 'Board', detail: '' },
          { href: '/plans', label: 'Floor plans', detail: '' },
          { href: '/account', label: 'Your account', detail: '' },
        ],
      },
    ])
  })

  it('offers what the viewer may do for the best match, and only where somebody is at a desk', () => {
    const actions = (people: Found['people'], may = everything) =>
      destinationsFor('a', { people, desks: [] }, [], may)
        .filter(({ value }) => value === 'Actions')
        .flatMap(({ items }) => items.map(({ label }) => label))
    expect(actions(found.people, { logOut: true, move: false })).toEqual(['Log out Anna Archer…'])
    expect(actions(found.people, { logOut: false, move: false })).toEqual([])
    expect(actions(found.people.slice(1))).toEqual([])
    expect(actions([])).toEqual([])
  })

  it.each([
    ['', ['Board', 'Floor plans', 'Your account']],
    [' BOA ', ['Board']],
    ['zoe', []],
  ])('finds pages by %j', (text, labels) => {
    const groups = destinationsFor(text, nothing, pages, everything)
    expect(groups.flatMap(({ items }) => items.map(({ label }) => label))).toEqual(labels)
  })
})
