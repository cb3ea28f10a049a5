import type { Denial, EndReason } from '@/lib/contract/commands'
import type { Ending, Figures, RangeName } from '@/lib/contract/reports'
import { localTime } from '@/lib/contract/wall-clock'
import { type Days, lengthOf } from './range'

export const rangeWords: Record<RangeName, string> = {
  ...{ 'this-week': 'This week', 'last-week': 'Last week', 'this-month': 'This month', 'last-month': 'Last month' },
  ...{ 'last-90-days': 'Last 90 days', own: 'Own range' },
}

/** Whether there are too many or too few desks, first of all. */
export function headline({ peak, desks, neverUsed }: Figures, timeZone: string): string {
  if (peak === null) return nobody(desks)
  const most = peak.taken === peak.desks ? allOf(peak.desks) : `At most ${peak.taken} of ${count(peak.desks, 'desk')}`
  const verb = peak.taken === 1 ? 'was' : 'were'
  const atOnce = peak.desks === 1 ? '' : ' at once'
  return `${most} ${verb} taken${atOnce}, ${momentInWords(peak.at, timeZone)}. ${unused(neverUsed, desks)}`
}

function nobody(desks: number): string {
  if (desks === 0) return 'There were no desks.'
  return `Nobody was logged in at ${desks === 1 ? 'the only desk' : `any of ${desks} desks`}.`
}

const allOf = (desks: number) => (desks === 1 ? 'The only desk' : `All ${desks} desks`)

function unused(neverUsed: number, desks: number): string {
  if (neverUsed === 0) return 'Every desk was used.'
  return neverUsed === desks
    ? 'No desk of the present pool was used.'
    : `${count(neverUsed, 'desk')} ${neverUsed === 1 ? 'was' : 'were'} never used.`
}

/** `on Tuesday 24 November at 10:00` */
export function momentInWords(at: string, timeZone: string): string {
  const { day, time } = localTime(new Date(at), timeZone)
  return `on ${dayInWords(day, { weekday: 'long', day: 'numeric', month: 'long' })} at ${time}`
}

const parts = ['weekday', 'day', 'month', 'year'] as const

/** Without the commas that versions of Node set differently. */
export function dayInWords(day: string, options: Intl.DateTimeFormatOptions): string {
  const found = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).formatToParts(new Date(day))
  return parts.flatMap((part) => found.find(({ type }) => type === part)?.value ?? []).join(' ')
}

/** `1 to 30 November 2026`; `30 December 2026 to 5 January 2027` */
export function daysInWords({ from, to }: Days): string {
  const whole = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const last = dayInWords(to, whole)
  if (from === to) return last
  const [sameMonth, sameYear] = [from.slice(0, 7) === to.slice(0, 7), from.slice(0, 4) === to.slice(0, 4)]
  const { day, month, year } = whole
  return `${dayInWords(from, sameMonth ? { day } : sameYear ? { day, month } : { day, month, year })} to ${last}`
}

/** `30 days before` */
export const periodBefore = (days: Days): string =>
  lengthOf(days) === 1 ? 'day before' : `${lengthOf(days)} days before`

export const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`)

export const rounded = (value: number | null): string => (value === null ? '–' : String(Math.round(value * 10) / 10))

/** `3 h 10 min`, `25 min`; `–` where there is nothing to say. */
export function lastingInWords(seconds: number | null): string {
  if (seconds === null || seconds === 0) return '–'
  const minutes = Math.round(seconds / 60)
  if (minutes < 1) return 'under 1 min'
  if (minutes < 60) return `${minutes} min`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** `4 more`, `0.5 fewer`, `as before`; null where one of them is not known. */
export function compared(now: number | null, before: number | null, inWords = rounded): string | null {
  if (now === null || before === null) return null
  const difference = inWords(Math.abs(now - before))
  if (difference === inWords(0)) return 'as before'
  return `${difference} ${now > before ? 'more' : 'less'}`
}

const reasons: Record<EndReason, string> = {
  logout: 'The person logged out',
  moved: 'The person moved to another desk',
  taken_over: 'Somebody else logged in there',
  forced: 'Somebody logged them out',
  phone_removed: 'The phone was removed from the pool',
  not_applied: 'The PBX did not take the log-in',
  automatic: 'Logged out automatically',
}

export const reasonInWords = ({ reason, byRule }: Pick<Ending, 'reason' | 'byRule'>): string =>
  byRule && reason !== 'automatic' ? `${reasons[reason]}, by a rule` : reasons[reason]

const refusals: Record<Denial, string> = {
  phone_not_in_pool: 'The phone is no hot desk',
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
}

/** Later versions may know others. */
export const refusalInWords = (reason: string): string =>
  (refusals as Partial<Record<string, string>>)[reason] ?? 'Another reason'

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
