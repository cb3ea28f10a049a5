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
const pages = [{ href: '/', label: 'Board' }]

describe('the command menu', () => {
  it('leads to people, to desks on the board, and to pages', () => {
    expect(destinationsFor('o', found, pages)).toEqual([
      {
        value: 'People',
        items: [
          { href: '/people/main/1001', label: 'Anna Archer (1001)', detail: 'Room 201 (2001)' },
          { href: '/people/main/1002', label: '1002', detail: 'Not logged in' },
          { href: '/people/main/1003', label: 'Anna Archer (1003)', detail: 'Not logged in' },
        ],
      },
      { value: 'Desks', items: [{ href: '/?search=2002&pbx=main', label: 'Phone 2002', detail: 'Second floor' }] },
      {
        value: 'Pages',
        items: [
          { href: '/', label: 'Board', detail: '' },
          { href: '/account', label: 'Your account', detail: '' },
        ],
      },
    ])
  })

  it.each([
    ['', ['Board', 'Your account']],
    [' BOA ', ['Board']],
    ['zoe', []],
  ])('finds pages by %j', (text, labels) => {
    const groups = destinationsFor(text, nothing, pages)
    expect(groups.flatMap(({ items }) => items.map(({ label }) => label))).toEqual(labels)
  })
})
