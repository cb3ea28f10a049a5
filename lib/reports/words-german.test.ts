import { expect, it } from 'vitest'
import { forReaders } from '@/e2e/support/readers'
import type { Figures } from '@/lib/contract/reports'
import { rowsInWords, tables, withoutPbx } from './tables'
import { compared, dayInWords, daysInWords, headline, lastingInWords } from './words'

forReaders('de')

const figures: Figures = {
  ...{ from: '2026-11-23', to: '2026-11-29', desks: 60, averagePeak: null, share: 0, logIns: 0, ended: 0 },
  ...{ averageStay: null, medianStay: null, endedByRule: 0, neverUsed: 7, refusals: 0 },
  peak: { taken: 31, desks: 60, at: '2026-11-24T09:00:00.000Z' },
}

it('the answer comes first', () => {
  expect(headline(figures, 'Europe/Berlin')).toBe(
    'Höchstens 31 von 60 Plätzen waren gleichzeitig belegt, am Dienstag, 24. November um 10:00 Uhr. 7 Plätze wurden nie genutzt.',
  )
})

it.each([
  ['2026-11-30', '2026-11-30', '30. November 2026'],
  ['2026-11-01', '2026-11-30', '1. bis 30. November 2026'],
  ['2026-09-02', '2026-11-30', '2. September bis 30. November 2026'],
  ['2026-12-30', '2027-01-05', '30. Dezember 2026 bis 5. Januar 2027'],
])('days are %s to %s', (from, to, words) => {
  expect(daysInWords({ from, to })).toBe(words)
})

it('days have short names for charts', () => {
  expect(dayInWords('2026-11-03', { day: 'numeric', month: 'short' })).toBe('3. Nov.')
})

it('figures are as Germans write them', () => {
  expect(compared(3.5, 3)).toBe('0,5 mehr')
  expect(lastingInWords(190 * 60)).toBe('3 Std. 10 Min.')
})

it('tables have German columns, and leave the PBX out where there is one', () => {
  const window = { pbx: 'main', number: '2001', label: 'Fenster', location: 'Nord' }
  const shown = withoutPbx(tables.desks({ desks: [{ ...window, share: 0.3, seconds: 9_000, stays: 3 }] }))
  expect(shown.columns.map(([title]) => title)).toEqual([
    ...['Telefon', 'Bezeichnung', 'Standort', 'Belegt', 'Zeit', 'Sitzungen'],
  ])
  expect(rowsInWords(shown)).toEqual([['2001', 'Fenster', 'Nord', '30 %', '2 Std. 30 Min.', '3']])
})
