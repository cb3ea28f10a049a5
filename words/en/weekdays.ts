export const weekdays = {
  names: {
    ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday' },
    ...{ fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
  },
  everyDay: 'every day',
  /** Three days or more without a gap. */
  row: (first: string, last: string) => `${first} to ${last}`,
  on: (days: string) => `on ${days}`,
}
