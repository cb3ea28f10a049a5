import { describe, expect, it } from 'vitest'
import type { ClockedSession } from '../../lib/contract/automatic-logout.ts'
import type { EndingRule, Level, LogoutRule, PlacedRule } from '../../lib/contract/logout-rules.ts'
import { weekdays } from '../../lib/contract/wall-clock.ts'
import { decide, type Situation } from './decide.ts'

// Times are those of Berlin: in June, two hours ahead of UTC.
const berlin = (time: string, date = '2026-06-01') => new Date(`${date}T${time}:00+02:00`)
const longAgo = berlin('00:00', '2026-01-01')

const atEight: LogoutRule = { clock: 'time_of_day', time: '20:00', weekdays: [...weekdays], timeZone: 'Europe/Berlin' }
const atSix: LogoutRule = { ...atEight, time: '18:00' }
const afterHours = (hours: number): LogoutRule => ({ clock: 'duration', minutes: 60 * hours })
const idle: LogoutRule = { clock: 'no_call', minutes: 30 }
const stay: LogoutRule = { clock: 'stay' }

const at = (level: Level, place: string, rule: LogoutRule, since = longAgo): PlacedRule => ({
  level,
  place,
  rule,
  since,
})
const everywhere = (rule: LogoutRule, since = longAgo) => at('pbx', '', rule, since)

/** Somebody who has sat at desk 2001 in the north since eight in the morning. */
const seat = (more: Partial<ClockedSession> = {}): ClockedSession => ({
  ...{ phone: '2001', extension: '1001', location: 'North', startedAt: berlin('08:00'), idleSince: null },
  ...{ isInCall: false, ownedBy: null, clocksSince: null, validUntil: null },
  ...more,
})

const decided = (situation: Partial<Situation<ClockedSession>>) =>
  decide({ now: berlin('20:00'), rules: [everywhere(atEight)], seats: [seat()], watchedSince: null, ...situation })
const isEnded = (situation: Partial<Situation<ClockedSession>>) => decided(situation).due.length > 0
/** The rule that ends the session, or null. */
const endedBy = (situation: Partial<Situation<ClockedSession>>): EndingRule | null =>
  decided(situation).due[0]?.clock.rule ?? null

describe('at a time of day', () => {
  it.each([
    ['before it', berlin('19:59'), false],
    ['at it', berlin('20:00'), true],
    ['later, where nobody could look then', berlin('23:00'), true],
    ['two days later', berlin('09:00', '2026-06-03'), true],
  ])('%s', (_when, now, ended) => {
    expect(isEnded({ now })).toBe(ended)
  })

  it.each([
    ['who began a moment before it', berlin('19:59'), true],
    ['who began at it', berlin('20:00'), false],
    ['who began since', berlin('20:30'), false],
  ])('a time that was missed ends those %s', (_who, startedAt, ended) => {
    expect(isEnded({ now: berlin('21:00'), seats: [seat({ startedAt })] })).toBe(ended)
  })

  it('who began after it is meant by the next one', () => {
    const late = seat({ startedAt: berlin('21:00') })
    expect(isEnded({ now: berlin('19:59', '2026-06-02'), seats: [late] })).toBe(false)
    expect(isEnded({ now: berlin('20:00', '2026-06-02'), seats: [late] })).toBe(true)
  })

  it('a rule that is made after it begins with the next one', () => {
    const rules = [everywhere(atEight, berlin('20:30'))]
    expect(isEnded({ rules, now: berlin('21:00') })).toBe(false)
    expect(isEnded({ rules, now: berlin('20:00', '2026-06-02') })).toBe(true)
  })

  it('on the days of the week that it names', () => {
    // 1 June 2026 is a Monday.
    const on = (...days: (typeof weekdays)[number][]) => [everywhere({ ...atEight, weekdays: days })]
    expect(isEnded({ rules: on('mon') })).toBe(true)
    expect(isEnded({ rules: on('tue', 'sun') })).toBe(false)
    expect(isEnded({ rules: on('tue', 'sun'), now: berlin('20:00', '2026-06-02') })).toBe(true)
  })

  it('in its own zone, no matter where the machine stands', () => {
    const inTokyo = [everywhere({ ...atEight, timeZone: 'Asia/Tokyo' })]
    expect(isEnded({ rules: inTokyo, now: berlin('12:59') })).toBe(false)
    expect(isEnded({ rules: inTokyo, now: berlin('13:00') })).toBe(true)
  })
})

// 29 March: 02:00 is followed by 03:00. 25 October: 02:59 is followed by 02:00.
describe('in a night in which clocks are set', () => {
  const at0230 = [everywhere({ ...atEight, time: '02:30' })]
  const since = (moment: string) => [seat({ startedAt: new Date(moment) })]

  it.each([
    ['forward: not before', '2026-03-29T01:29:59Z', false],
    ['forward: at 03:30, as there is no 02:30', '2026-03-29T01:30:00Z', true],
    ['back: not before', '2026-10-25T00:29:59Z', false],
    ['back: the first time', '2026-10-25T00:30:00Z', true],
  ])('%s', (_what, now, ended) => {
    const seats = since(now.replace(/T.*/, 'T00:00:00Z'))
    expect(isEnded({ rules: at0230, seats, now: new Date(now) })).toBe(ended)
  })

  it('back: who began between the two is not ended the second time', () => {
    const seats = since('2026-10-25T01:00:00Z')
    expect(isEnded({ rules: at0230, seats, now: new Date('2026-10-25T01:30:00Z') })).toBe(false)
  })
})

describe('when the clock of the machine is set', () => {
  it('forward over the time: it counts as missed', () => {
    expect(isEnded({ now: berlin('20:00', '2026-07-01') })).toBe(true)
  })

  it('back before it: who came since then stays until it comes again', () => {
    const seats = [seat({ startedAt: berlin('19:40') })]
    expect(isEnded({ seats, now: berlin('19:45') })).toBe(false)
    expect(isEnded({ seats })).toBe(true)
  })

  it('back before somebody began: nobody is ended for that', () => {
    const seats = [seat({ startedAt: berlin('20:10') })]
    for (const rule of [atEight, afterHours(1), idle])
      expect(isEnded({ seats, rules: [everywhere(rule)], now: berlin('19:30') })).toBe(false)
  })
})

describe('after a duration', () => {
  it.each([
    ['before', berlin('15:59'), false],
    ['at its end', berlin('16:00'), true],
    ['later', berlin('22:00'), true],
  ])('%s', (_when, now, ended) => {
    expect(isEnded({ rules: [everywhere(afterHours(8))], now })).toBe(ended)
  })

  it('of which none has passed before the rule was made', () => {
    const rules = [everywhere(afterHours(8), berlin('17:00'))]
    expect(isEnded({ rules })).toBe(false)
    expect(isEnded({ rules, now: berlin('01:00', '2026-06-02') })).toBe(true)
  })
})

describe('after no call for a while', () => {
  const after = (more: Partial<ClockedSession>, now: Date, watchedSince: Date | null = null) =>
    isEnded({ rules: [everywhere(idle)], seats: [seat(more)], now, watchedSince })

  it.each([
    ['since the login, where there was none', { idleSince: null }, berlin('08:30'), true],
    ['not yet', { idleSince: null }, berlin('08:29'), false],
    ['since the end of the last one', { idleSince: berlin('10:00') }, berlin('10:30'), true],
    ['not yet after the last one', { idleSince: berlin('10:00') }, berlin('10:29'), false],
    ['a call of those who sat there before does not count', { idleSince: berlin('07:59') }, berlin('08:30'), true],
    ['never during one', { idleSince: berlin('10:00'), isInCall: true }, berlin('19:00'), false],
  ])('%s', (_what, more, now, ended) => {
    expect(after(more, now)).toBe(ended)
  })

  it('nobody was idle while nobody could see who called', () => {
    expect(after({ idleSince: berlin('10:00') }, berlin('12:29'), berlin('12:00'))).toBe(false)
    expect(after({ idleSince: berlin('10:00') }, berlin('12:30'), berlin('12:00'))).toBe(true)
  })
})

describe('at the end of a person’s validity', () => {
  const until = [seat({ validUntil: berlin('12:00') })]
  it('whatever the rules say', () => {
    expect(isEnded({ rules: [], seats: until, now: berlin('11:59') })).toBe(false)
    expect(endedBy({ rules: [], seats: until, now: berlin('12:00') })).toEqual({ clock: 'validity' })
    expect(endedBy({ rules: [at('person', '1001', stay)], seats: until })).toEqual({ clock: 'validity' })
  })
})

describe('the most specific rule wins, clock by clock', () => {
  const noon = (hour: number): LogoutRule => ({ ...atEight, time: `${String(hour).padStart(2, '0')}:00` })
  const all = [
    everywhere(noon(12)),
    at('location', 'North', noon(13)),
    at('desk', '2001', noon(14)),
    at('person', '1001', noon(15)),
  ]

  it.each([
    ['person', all, 15],
    ['desk', all.slice(0, 3), 14],
    ['location', all.slice(0, 2), 13],
    ['pbx', all.slice(0, 1), 12],
  ])('%s', (_level, rules, hour) => {
    expect(isEnded({ rules, now: berlin(`${hour - 1}:59`) })).toBe(false)
    expect(endedBy({ rules, now: berlin(`${hour}:00`) })).toMatchObject({ time: `${hour}:00` })
  })

  it('another clock of a less specific place counts beside it; the first to come ends the session', () => {
    const rules = [everywhere(afterHours(4)), at('person', '1001', atEight)]
    expect(endedBy({ rules, now: berlin('12:00') })).toMatchObject({ clock: 'duration' })
    expect(endedBy({ rules: rules.toReversed(), now: berlin('21:00') })).toMatchObject({ clock: 'duration' })
  })

  it('rules of other places are not meant', () => {
    const others = [at('location', 'South', atEight), at('desk', '2002', atEight), at('person', '1002', atEight)]
    expect(isEnded({ rules: others })).toBe(false)
  })
})

describe('who may stay until they log out', () => {
  it.each([
    [
      'a person stays whatever desk, location and PBX say',
      [at('person', '1001', stay), at('desk', '2001', atSix)],
      false,
    ],
    [
      'the person at a desk stays, no matter what location and PBX say',
      [at('desk', '2001', stay), at('location', 'North', atSix)],
      false,
    ],
    ['a rule of the person’s own counts at such a desk', [at('desk', '2001', stay), at('person', '1001', atSix)], true],
    ['other people do not stay', [at('person', '1002', stay)], true],
    ['beside it no clock of the same place counts', [at('person', '1001', atSix), at('person', '1001', stay)], false],
  ])('%s', (_what, rules, ended) => {
    expect(isEnded({ rules: [everywhere(atEight), everywhere(afterHours(1)), ...rules] })).toBe(ended)
  })
})

describe('a desk with an owner', () => {
  it('keeps its owner, whatever the rules say', () => {
    const rules = [everywhere(atEight), at('desk', '2001', afterHours(1)), at('person', '1001', idle)]
    expect(isEnded({ rules, seats: [seat({ ownedBy: '1001' })] })).toBe(false)
  })

  it('keeps its owner no longer than they may be there', () => {
    const seats = [seat({ ownedBy: '1001', validUntil: berlin('12:00') })]
    const rules = [everywhere(afterHours(1)), at('person', '1001', stay)]
    expect(isEnded({ rules, seats, now: berlin('11:59') })).toBe(false)
    expect(endedBy({ rules, seats, now: berlin('12:00') })).toEqual({ clock: 'validity' })
  })

  it('gives a former owner who stays as long as everybody had from the login', () => {
    const seats = [seat({ startedAt: berlin('08:00', '2026-05-28'), clocksSince: berlin('12:00') })]
    expect(isEnded({ seats, now: berlin('12:01') })).toBe(false)
    expect(isEnded({ seats, now: berlin('20:00') })).toBe(true)
    for (const rule of [afterHours(2), { ...idle, minutes: 120 }]) {
      expect(isEnded({ rules: [everywhere(rule)], seats, now: berlin('13:59') })).toBe(false)
      expect(isEnded({ rules: [everywhere(rule)], seats, now: berlin('14:00') })).toBe(true)
    }
  })

  it('gets rid of its guests', () => {
    expect(isEnded({ seats: [seat({ ownedBy: '1009' })] })).toBe(true)
  })
})

describe('a desk that is in use', () => {
  it('is logged out when that is over', () => {
    const { due, waiting } = decided({ seats: [seat({ isInCall: true })], now: berlin('20:10') })
    expect([due.length, waiting.length]).toEqual([0, 1])
    expect(isEnded({ now: berlin('20:11') })).toBe(true)
  })

  it('and one whose clock has not come is not waited for', () => {
    expect(decided({ seats: [seat({ isInCall: true })], now: berlin('19:00') }).waiting).toEqual([])
  })
})

describe('of many', () => {
  const seats = ['08:00', '06:00', '07:00', '12:00'].map((time, index) =>
    seat({ phone: String(2001 + index), startedAt: berlin(time) }),
  )

  it('those come first whose clock came first', () => {
    const { due } = decided({ rules: [everywhere(afterHours(8))], seats, now: berlin('19:00') })
    expect(due.map(({ seat: { phone } }) => phone)).toEqual(['2002', '2003', '2001'])
  })

  it('the next clock to come is known', () => {
    const { next } = decided({ rules: [everywhere(afterHours(8))], seats, now: berlin('19:00') })
    expect(next).toEqual(berlin('20:00'))
    expect(decided({ rules: [], seats }).next).toBeNull()
  })
})
