import { grouped } from './count.ts'

/** Of the pieces that every page is made of. */
export const ui = {
  selection: 'Selection',
  selected: (things: number) => `${grouped(things)} selected`,
  clear: 'Clear',
  /** Of results that appear at the foot of the screen. */
  notifications: 'Notifications',
  closeNotification: 'Close notification',
  noAnswer: 'Hot Desk did not answer. Try again in a moment; if it stays like this, reload the page.',
  /** What is cut into pages: “calls”. */
  pagesOf: (what: string) => `Pages of ${what}`,
  newest: 'Back to the newest',
  older: 'Older',
  pages: 'Pages',
  total: (total: number, what: string) => `${grouped(total)} ${what}`,
  range: (from: number, to: number, total: number, what: string) =>
    `${grouped(from)} to ${grouped(to)} of ${grouped(total)} ${what}`,
  previous: 'Previous',
  next: 'Next',
  showAsTable: 'Show as table',
  since: (date: string) => `Since ${date}`,
  duration: {
    justNow: 'just now',
    underOneMinute: 'under 1 min',
    minutes: (minutes: number) => `${minutes} min`,
    /** Minutes with two digits. */
    hours: (hours: number, minutes: string) => `${hours} h ${minutes} min`,
    days: (days: number) => (days === 1 ? '1 day' : `${days} days`),
  },
}
