import { describe, expect, it } from 'vitest'
import { desk } from '../board/fixtures'
import { addressOfView, countPhones, type PhoneFacts, readPhoneView, shownPhones } from './phone-view'

const facts: PhoneFacts = { unused: null, added: null, unusedCount: 0 }
const phones = [
  { ...desk('300'), id: 'a', label: 'Window', location: 'Ward 3', owner: '1001', ownerName: 'Zoe Young' },
  { ...desk('1001'), id: 'b', label: 'Desk 10', location: 'Ward 3' },
  { ...desk('2001'), id: 'c', label: 'Desk 9', location: '', owner: '1002', ownerName: 'Adam Old' },
  { ...desk('2002'), id: 'd', pbx: 'north', label: '', location: 'Hall', hasEmergencyCid: false },
]
const shown = (params: Record<string, string>, more: Partial<PhoneFacts> = {}) =>
  shownPhones(phones, readPhoneView(params), { ...facts, ...more }).map(({ number }) => number)

describe('the phones that the page shows', () => {
  it.each([
    ['all of them by number', {}, ['300', '1001', '2001', '2002']],
    ['the other way round', { sort: '-number' }, ['2002', '2001', '1001', '300']],
    ['by label as people count, without one last', { sort: 'label' }, ['2001', '1001', '300', '2002']],
    ['by label backwards, without one still last', { sort: '-label' }, ['300', '1001', '2001', '2002']],
    ['by the name of the owner', { sort: 'owner' }, ['2001', '300', '1001', '2002']],
    ['of one PBX', { pbx: 'north' }, ['2002']],
    ['of one location', { location: 'Ward 3' }, ['300', '1001']],
    ['of none', { location: '-' }, ['2001']],
    ['that want attention', { show: 'attention' }, ['2002']],
    ['with these words', { search: 'ward window' }, ['300']],
    ['with an owner of this name', { search: 'adam' }, ['2001']],
  ])('are %s', (_what, params, found) => {
    expect(shown(params)).toEqual(found)
  })

  it('are by when they were added, the newest first where asked, and what has just come is the newest', () => {
    const added = ['c', 'a', 'b']
    expect(shown({ sort: 'added' }, { added })).toEqual(['2001', '300', '1001', '2002'])
    expect(shown({ sort: '-added' }, { added })).toEqual(['2002', '1001', '300', '2001'])
  })

  it('are those that nobody has ever used, and nobody uses now', () => {
    expect(shown({ show: 'unused' }, { unused: ['a', 'd'] })).toEqual(['300', '2002'])
  })
})

it('an address says no more than it has to', () => {
  const parts = addressOfView(readPhoneView({ sort: '-label', search: 'x', show: 'nonsense' }))
  expect(parts).toEqual({ search: 'x', pbx: '', location: '', show: '', sort: '-label' })
})

it('each filter says how many it would show there', () => {
  const counts = (params: Record<string, string>) =>
    countPhones(phones, readPhoneView(params), { ...facts, unusedCount: 2 })
  expect(counts({ search: 'window' })).toEqual({ all: 4, attention: 1, unregistered: 0, unused: 2 })
  expect(counts({ location: 'Ward 3' })).toMatchObject({ all: 2, attention: 0 })
})
