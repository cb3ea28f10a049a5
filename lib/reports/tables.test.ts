import { describe, expect, it } from 'vitest'
import type { PersonUse, Report } from '@/lib/contract/reports'
import { csvOf } from './csv'
import { isTableName, rowsInWords, tableNames, tables, withoutPbx } from './tables'

const figures: Report['present'] = {
  ...{ from: '2026-11-23', to: '2026-11-29', desks: 2, peak: null, averagePeak: null, share: 0, logIns: 0, ended: 0 },
  ...{ averageStay: null, medianStay: null, endedByRule: 0, neverUsed: 1, refusals: 0 },
}
const window = { pbx: 'main', number: '2001', label: 'Window, "north"', location: '=1+1' }
const report: Report & { people: PersonUse[] } = {
  ...{ timeZone: 'Europe/Berlin', until: '2026-11-29T23:00:00.000Z', present: figures, before: figures },
  hours: [
    { weekday: 1, hour: 9, share: 0.51666 },
    { weekday: 7, hour: 23, share: null },
  ],
  days: [{ day: '2026-11-23', desks: 2, average: 0.30001, peak: 1 }],
  locations: [{ pbx: 'main', location: 'North', desks: 2, peak: 1, share: 0.15, stays: 3 }],
  desks: [{ ...window, share: 0.3, seconds: 9_000, stays: 3 }],
  neverUsed: [window],
  endings: [{ reason: 'automatic', byRule: true, count: 2 }],
  refusals: [{ reason: 'wrong_pin', count: 4 }],
  withoutEmergencyId: [window],
  people: [{ pbx: 'main', extension: '1001', name: 'Alice', logIns: 2, desks: 1, seconds: 60 }],
}

describe('a table of a report', () => {
  it('is for people in words', () => {
    expect(rowsInWords(tables.hours(report))).toEqual([
      ['Monday', '09:00', '52 %'],
      ['Sunday', '23:00', '–'],
    ])
    expect(rowsInWords(tables.desks(report))).toEqual([
      ['main', '2001', 'Window, "north"', '=1+1', '30 %', '2 h 30 min', '3'],
    ])
    expect(rowsInWords(tables.endings(report))).toEqual([['Logged out automatically', 'yes', '2']])
    expect(rowsInWords(tables.refusals(report))).toEqual([['Wrong PIN', '4']])
  })

  it('is for spreadsheets in numbers, and nothing in it is run', () => {
    expect(csvOf(tables.hours(report))).toBe('Day of the week,Hour,Taken\r\nMonday,09:00,0.5167\r\nSunday,23:00,\r\n')
    expect(csvOf(tables.desks(report))).toBe(
      `PBX,Phone,Label,Location,Taken,Time,Sessions\r\nmain,2001,"Window, ""north""",'=1+1,0.3,2.5,3\r\n`,
    )
    expect(csvOf(tables.days(report))).toContain('2026-11-23,2,0.3,1\r\n')
  })

  it('says which PBX only where there are several', () => {
    const { columns, rows } = withoutPbx(tables.unused(report))
    expect(columns.map(([title]) => title)).toEqual(['Phone', 'Label', 'Location'])
    expect(rows).toEqual([['2001', window.label, window.location]])
  })

  it('is there by every name', () => {
    for (const name of tableNames) {
      const table = tables[name](report)
      for (const row of table.rows) expect(row, name).toHaveLength(table.columns.length)
    }
    expect([isTableName('days'), isTableName('toString')]).toEqual([true, false])
  })
})
