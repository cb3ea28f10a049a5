import type { weekdays as en } from '../en/weekdays.ts'

export const weekdays: typeof en = {
  names: {
    ...{ mon: 'lundi', tue: 'mardi', wed: 'mercredi', thu: 'jeudi' },
    ...{ fri: 'vendredi', sat: 'samedi', sun: 'dimanche' },
  },
  everyDay: 'tous les jours',
  row: (first, last) => `du ${first} au ${last}`,
  on: (days) => `le ${days}`,
}
