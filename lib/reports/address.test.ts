import { expect, it } from 'vitest'
import { reportAddress, sentQuery } from './address'

it('a report has an address, and so has each of its tables', () => {
  expect(reportAddress({})).toBe('/reports')
  expect(reportAddress({ range: 'last-week', location: 'Ward 3', pbx: undefined })).toBe(
    '/reports?range=last-week&location=Ward+3',
  )
  expect(reportAddress({ range: 'last-week' }, 'days.csv')).toBe('/reports/days.csv?range=last-week')
})

it('fields that are left empty say nothing', () => {
  expect(sentQuery({ range: 'own', from: '2026-11-01', to: '', pbx: '', location: ['a', 'b'], colour: 'red' })).toEqual(
    {
      ...{ range: 'own', from: '2026-11-01' },
    },
  )
})

it('days count only for a range between two chosen days', () => {
  const days = { from: '2026-11-01', to: '2026-11-02' }
  expect(sentQuery({ range: 'last-week', ...days })).toEqual({ range: 'last-week' })
  expect(sentQuery(days)).toEqual(days)
})
