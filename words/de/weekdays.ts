import type { weekdays as en } from '../en/weekdays.ts'

export const weekdays: typeof en = {
  names: {
    ...{ mon: 'Montag', tue: 'Dienstag', wed: 'Mittwoch', thu: 'Donnerstag' },
    ...{ fri: 'Freitag', sat: 'Samstag', sun: 'Sonntag' },
  },
  everyDay: 'täglich',
  row: (first, last) => `${first} bis ${last}`,
  on: (days) => `am ${days}`,
}
