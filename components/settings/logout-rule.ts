import type { LogoutRule } from '@/lib/contract/logout-rules'
import { setRuleSchema, type SetRule, type ShownRule, type Level } from '@/lib/contract/logout-rules'
import { type Weekday, weekdays } from '@/lib/contract/wall-clock'
import { automaticLogoutWords } from '@/words/automatic-logout'

/** A rule as it stands in the form: as it is typed, which may be on its way to something else. */
export type Draft = {
  level: Level
  place: string
  clock: LogoutRule['clock']
  time: string
  days: readonly Weekday[]
  zone: string
  minutes: string
}

/** What most want, ready to be saved. */
export const everybodyAtEight = (zone: string): Draft => ({
  ...{ level: 'pbx', place: '', clock: 'time_of_day', time: '20:00', days: weekdays, zone, minutes: '' },
})

const usualMinutes = { duration: '480', no_call: '60', time_of_day: '', stay: '' }

export const withClock = (draft: Draft, clock: LogoutRule['clock']): Draft => ({
  ...{ ...draft, clock, minutes: usualMinutes[clock] },
})

/** Everybody stays anyway where nothing says otherwise. */
export const withLevel = (draft: Draft, level: Level): Draft =>
  level === 'pbx' && draft.clock === 'stay'
    ? { ...withClock(draft, 'time_of_day'), level, place: '' }
    : { ...draft, level, place: '' }

export function toRule({ level, place, clock, time, days, zone, minutes }: Draft, pbx: string): SetRule {
  const rules = {
    time_of_day: { clock: 'time_of_day', time, weekdays: [...days], timeZone: zone },
    duration: { clock: 'duration', minutes: Number(minutes) },
    no_call: { clock: 'no_call', minutes: Number(minutes) },
    stay: { clock: 'stay' },
  } as const
  return { pbx, level, place, rule: rules[clock] } as SetRule
}

type Problem = { ok: false; message: string; field: string }

/** What is not right yet; null: it can be saved. */
export function problemOf(rule: SetRule): Problem | null {
  const parsed = setRuleSchema.safeParse(rule)
  if (parsed.success) return null
  const [issue] = parsed.error.issues
  return { ok: false, message: issue?.message ?? automaticLogoutWords().checkInput, field: issue?.path.join('.') ?? '' }
}

/** A rule that was removed, as it is put back: it counts from then on. */
export const asSet = ({ pbx, level, place, rule }: ShownRule): SetRule =>
  setRuleSchema.parse({ pbx, level, place, rule })
