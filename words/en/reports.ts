import { count, grouped } from './count.ts'

const desks = (n: number) => count(n, 'desk', 'desks')

/** Parts of a date, where they are asked for. */
type DateParts = { weekday: string; day: string; month: string; year: string }

export const reports = {
  title: 'Reports',
  lead: 'How much the desks are used.',
  notForYou: 'Reports are for administrators and managers.',
  notForYouLead: 'Ask an administrator for the role of a manager.',
  wrongRange: 'This range cannot be shown.',
  insteadOfWrong: 'These are the last 90 days instead.',
  isMade: 'The report is being prepared',
  withPeople: 'People are shown because the settings allow it.',
  withoutPeople: 'Reports do not show individual people.',
  toSettings: 'What reports show, and how long sessions are kept',

  range: 'Range',
  ranges: {
    ...{ 'this-week': 'This week', 'last-week': 'Last week', 'this-month': 'This month', 'last-month': 'Last month' },
    ...{ 'last-90-days': 'Last 90 days', own: 'Custom range' },
  },
  firstDay: 'First day',
  lastDay: 'Last day',
  show: 'Show',

  wrong: {
    day: 'Use a day like 2026-11-30.',
    firstDayMissing: 'Enter the first day.',
    lastDayMissing: 'Enter the last day.',
    lastBeforeFirst: 'Use a last day that is not before the first.',
    tooManyDays: (most: number) => `Use at most ${most} days.`,
  },

  noDesks: 'There were no desks.',
  nobody: (all: number) => `Nobody was logged in at ${all === 1 ? 'the only desk' : `any of ${all} desks`}.`,
  /** `moment`: as the one below. */
  mostTaken: (taken: number, all: number, moment: string) =>
    `At most ${taken} of ${desks(all)} ${taken === 1 ? 'was' : 'were'} taken${all === 1 ? '' : ' at once'}, ${moment}.`,
  allTaken: (all: number, moment: string) =>
    all === 1 ? `The only desk was taken, ${moment}.` : `All ${all} desks were taken at once, ${moment}.`,
  allUsed: 'Every desk was used.',
  noneUsed: 'No desk of the current pool was used.',
  neverUsed: (n: number) => `${desks(n)} ${n === 1 ? 'was' : 'were'} never used.`,
  moment: (day: string, time: string) => `on ${day} at ${time}`,
  /** Without the commas that versions of Node set differently. */
  date: ({ weekday, day, month, year }: DateParts) => [weekday, day, month, year].filter(Boolean).join(' '),
  days: (from: string, to: string) => `${from} to ${to}`,
  period: (days: number) => (days === 1 ? 'day before' : `${days} days before`),
  number: grouped,
  underOneMinute: 'under 1 min',
  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: number) => `${hours} h`,
  hoursAndMinutes: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  asBefore: 'as before',
  more: (difference: string) => `${difference} more`,
  less: (difference: string) => `${difference} less`,
  reasons: {
    logout: 'The person logged out',
    moved: 'The person moved to another desk',
    taken_over: 'Somebody else logged in there',
    forced: 'Somebody logged them out',
    phone_removed: 'The phone was removed from the pool',
    not_applied: 'The PBX did not apply the login',
    automatic: 'Logged out automatically',
  },
  byRule: (reason: string) => `${reason}, by a rule`,
  refusals: {
    phone_not_in_pool: 'The phone is not a hot desk',
    phone_not_on_pbx: 'The PBX has no such phone',
    unknown_extension: 'No such extension',
    wrong_pin: 'Wrong PIN',
    no_mailbox: 'No mailbox, and so no PIN',
    no_pin: 'No PIN in the mailbox',
    pin_locked: 'Locked after wrong PINs',
    trivial_pin: 'The PIN is easy to guess',
    lost_race: 'Somebody else was faster',
    number_excluded: 'The number never hot desks',
    not_valid_today: 'Not on this day',
    not_at_this_location: 'Not at this location',
    not_at_this_time: 'Not at this time',
    logged_in_elsewhere: 'Logged in elsewhere',
    takeover_refused: 'The desk was taken',
    holder_not_idle: 'The desk was taken, and its holder had just had a call',
    no_such_session: 'There was nothing to do',
    nothing_held: 'There was nothing to do',
    no_phone_rings: 'No phone could ring',
    pbx_unavailable: 'The PBX did not answer',
  },
  anotherRefusal: 'Another reason',
}
