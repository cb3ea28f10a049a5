import { expect, it } from 'vitest'
import { addressOfView, readPhoneView } from './phone-view'

it('an address says no more than it has to', () => {
  const parts = addressOfView(readPhoneView({ sort: '-label', search: 'x', show: 'nonsense', page: '1' }))
  expect(parts).toEqual({ search: 'x', pbx: '', location: '', show: '', sort: '-label', page: '' })
})

it.each([
  ['3', 3],
  ['0', 1],
  ['-2', 1],
  ['1.5', 1],
  ['many', 1],
  ['99999999999999999999', 1],
])('page %s is page %d', (page, read) => {
  expect(readPhoneView({ page }).page).toBe(read)
})
