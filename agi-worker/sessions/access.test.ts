import { describe, expect, it } from 'vitest'
import { type AccessDenial, accessSettingsSchema } from '../../lib/contract/access.ts'
import { validUntil } from '../../lib/contract/validity.ts'
import type { NamedRule } from './access-rules.ts'
import { type Access, accessRefusal, asksFirst } from './access.ts'
import type { Holders, OpenSession } from './decide.ts'

const everywhere: NamedRule = {
  group: null,
  locations: [],
  from: null,
  until: null,
  weekdays: [],
  hours: null,
  timeZone: 'Europe/Berlin',
}
const rule = (more: Partial<NamedRule> = {}): NamedRule => ({ ...everywhere, ...more })
const access = (more: Partial<Access> = {}): Access => ({
  settings: accessSettingsSchema.parse({}),
  location: 'North wing',
  rules: [],
  excluded: [],
  secondLogins: [],
  takeovers: [],
  activeSince: null,
  idleSince: new Date(0),
  ...more,
})
const settings = (values: object) => ({ settings: accessSettingsSchema.parse(values) })

const session = (extension: string, phone: string): OpenSession => ({
  ...{ id: `${extension}@${phone}`, extension, phone, name: '', startedAt: new Date('2027-03-01T08:00Z') },
})
const justNow = new Date('2027-03-03T12:00+01:00')
const nobody: Holders = { atPhone: null, ofExtension: null }
const bobIsHere: Holders = { atPhone: session('1002', '2001'), ofExtension: null }
const aliceIsElsewhere: Holders = { atPhone: null, ofExtension: session('1001', '2002') }
const aliceIsHere: Holders = { atPhone: session('1001', '2001'), ofExtension: session('1001', '2001') }

interface Ask {
  seen?: Holders
  /** A Wednesday noon in Berlin unless it says otherwise. */
  at?: string
  callBegan?: Date | null
}
const questionOf = (ruled: Access, { seen = nobody, at = '2027-03-03T12:00+01:00', callBegan = null }: Ask) => {
  return { access: ruled, phone: '2001', extension: '1001', seen, now: new Date(at), callBegan }
}
const refusalOf = (ruled: Partial<Access>, ask: Ask = {}) => accessRefusal(questionOf(access(ruled), ask))
const denialOf = (ruled: Partial<Access>, ask: Ask = {}) => refusalOf(ruled, ask)?.denial ?? null
const nurses = (takeover: 'allowed' | 'refused' | 'idle', idleMinutes = 30) => ({
  ...{ group: 'Nurses', takeover, idleMinutes },
})
const doctors = (...of: Parameters<typeof nurses>) => ({ ...nurses(...of), group: 'Doctors' })

it('everybody may log in everywhere, move and take over where nothing is ruled', () => {
  for (const seen of [nobody, bobIsHere, aliceIsElsewhere, aliceIsHere]) expect(denialOf({}, { seen })).toBeNull()
})

it('a number that never hot desks is refused whatever else is ruled', () => {
  expect(denialOf({ excluded: ['1001'], rules: [rule()] })).toBe('number_excluded')
})

describe('rules', () => {
  it.each<[string, NamedRule[], AccessDenial | null]>([
    ['one for everywhere and always', [rule()], null],
    ['one for this location', [rule({ locations: ['South wing', 'North wing'] })], null],
    ['one for another location', [rule({ locations: ['South wing'] })], 'not_at_this_location'],
    ['one for each of two locations', [rule({ locations: ['South wing'] }), rule({ locations: ['North wing'] })], null],
    ['one that begins today', [rule({ from: '2027-03-03' })], null],
    ['one that begins tomorrow', [rule({ from: '2027-03-04' })], 'not_valid_today'],
    ['one that ends today', [rule({ until: '2027-03-03' })], null],
    ['one that ended yesterday', [rule({ until: '2027-03-02' })], 'not_valid_today'],
    ['one for this day of the week', [rule({ weekdays: ['mon', 'wed'] })], null],
    ['one for other days of the week', [rule({ weekdays: ['thu'] })], 'not_at_this_time'],
    ['one for this hour', [rule({ hours: { from: '12:00', to: '12:01' } })], null],
    ['one for an hour that is over', [rule({ hours: { from: '11:00', to: '12:00' } })], 'not_at_this_time'],
    ['one for the whole day and night', [rule({ hours: { from: '06:00', to: '06:00' } })], null],
    [
      'what is over at one location and has not begun at another',
      [rule({ until: '2027-03-02' }), rule({ locations: ['North wing'], weekdays: ['sun'] })],
      'not_at_this_time',
    ],
  ])('%s', (_what, rules, expected) => expect(denialOf({ rules })).toBe(expected))

  it('a desk without a location is at none of those named', () => {
    expect(denialOf({ location: '', rules: [rule({ locations: ['North wing'] })] })).toBe('not_at_this_location')
  })

  const fridayNight = rule({ weekdays: ['fri'], until: '2027-03-05', hours: { from: '22:00', to: '06:00' } })
  it.each([
    ['Friday at 21:59', '2027-03-05T21:59+01:00', 'not_at_this_time'],
    ['Friday at 22:00', '2027-03-05T22:00+01:00', null],
    ['Saturday at 05:59, the morning after the last day', '2027-03-06T05:59+01:00', null],
    ['Saturday at 06:00', '2027-03-06T06:00+01:00', 'not_valid_today'],
    ['Friday at 05:00, the morning after Thursday', '2027-03-05T05:00+01:00', 'not_at_this_time'],
  ])('the night of Friday: %s', (_when, at, expected) =>
    expect(denialOf({ rules: [fridayNight] }, { at })).toBe(expected),
  )

  const office = rule({ hours: { from: '08:00', to: '17:00' } })
  it.each([
    ['in winter', '2027-03-26T07:30Z', null],
    ['in summer', '2027-03-29T06:30Z', null],
    ['in winter, an hour too early', '2027-03-26T06:30Z', 'not_at_this_time'],
  ])('hours are those of the time zone: %s', (_when, at, expected) =>
    expect(denialOf({ rules: [office] }, { at })).toBe(expected),
  )

  it('a day begins with the time zone’s midnight', () => {
    const rules = [rule({ from: '2027-03-04', timeZone: 'Pacific/Auckland' })]
    expect(denialOf({ rules }, { at: '2027-03-03T11:00Z' })).toBeNull()
  })
})

describe('a second login', () => {
  const ofTwo = [
    { group: 'Nurses', secondLogin: 'move' },
    { group: 'Tenants', secondLogin: 'refuse' },
  ] as const

  it.each<[string, Partial<Access>, AccessDenial | null]>([
    ['is refused where the settings say so', settings({ secondLogin: 'refuse' }), 'logged_in_elsewhere'],
    [
      'moves where the group says so',
      { ...settings({ secondLogin: 'refuse' }), secondLogins: [{ group: 'Nurses', secondLogin: 'move' }] },
      null,
    ],
    ['is refused by the stricter of two groups', { secondLogins: ofTwo }, 'logged_in_elsewhere'],
  ])('%s', (_what, ruled, expected) => expect(denialOf(ruled, { seen: aliceIsElsewhere })).toBe(expected))

  it('at the same desk is none', () => {
    expect(denialOf(settings({ secondLogin: 'refuse' }), { seen: aliceIsHere })).toBeNull()
  })
})

describe('a takeover', () => {
  const idle = settings({ takeover: 'idle', takeoverIdleMinutes: 30 })
  const minutesAgo = (minutes: number) => new Date(Date.parse('2027-03-03T12:00+01:00') - minutes * 60_000)

  it.each<[string, Partial<Access>, AccessDenial | null]>([
    ['is refused where the settings say so', settings({ takeover: 'refused' }), 'takeover_refused'],
    [
      'is allowed where the holder’s group says so',
      { ...settings({ takeover: 'refused' }), takeovers: [nurses('allowed')] },
      null,
    ],
    [
      'is refused by the strictest of the holder’s groups',
      { takeovers: [nurses('idle', 1), doctors('refused')] },
      'takeover_refused',
    ],
    [
      'waits for the longest time of the holder’s groups',
      { idleSince: minutesAgo(45), takeovers: [nurses('idle', 60), doctors('idle', 30)] },
      'holder_not_idle',
    ],
    ['is allowed after the time without a call', { ...idle, idleSince: minutesAgo(30) }, null],
    ['is refused before it', { ...idle, idleSince: minutesAgo(29) }, 'holder_not_idle'],
    ['is refused during a call', { ...idle, activeSince: minutesAgo(5) }, 'holder_not_idle'],
  ])('%s', (_what, ruled, expected) => expect(denialOf(ruled, { seen: bobIsHere })).toBe(expected))

  it('does not count the call by which it is asked', () => {
    const ruled = { ...idle, activeSince: minutesAgo(0) }
    expect(denialOf(ruled, { seen: bobIsHere, callBegan: minutesAgo(0) })).toBeNull()
    expect(denialOf({ ...idle, activeSince: minutesAgo(5) }, { seen: bobIsHere, callBegan: minutesAgo(0) })).toBe(
      'holder_not_idle',
    )
  })

  it('leaves somebody alone who has only just come', () => {
    const seen = { ...bobIsHere, atPhone: { ...session('1002', '2001'), startedAt: minutesAgo(10) } }
    expect(denialOf(idle, { seen })).toBe('holder_not_idle')
  })

  it('is asked about first where the settings say so, and it is allowed', () => {
    const asks = (ruled: Partial<Access>, seen: Holders) => asksFirst(questionOf(access(ruled), { seen }))
    const confirm = settings({ confirmTakeover: true })
    expect(asks(confirm, bobIsHere)).toBe(true)
    expect(asks({}, bobIsHere)).toBe(false)
    expect(asks(confirm, nobody)).toBe(false)
    expect(asks(confirm, aliceIsHere)).toBe(false)
    expect(asks(settings({ confirmTakeover: true, takeover: 'refused' }), bobIsHere)).toBe(false)
    // Before the PIN, only the desk is known, not the person.
    expect(asks({ ...confirm, rules: [rule({ locations: ['South wing'] })] }, bobIsHere)).toBe(true)
  })
})

describe('what refuses somebody is named', () => {
  const byOf = (ruled: Partial<Access>, seen: Holders = nobody) => refusalOf(ruled, { seen })?.by

  it('the number that never hot desks', () => {
    expect(byOf({ excluded: ['2001'] })).toEqual({ kind: 'never_hot_desks', number: '2001' })
  })

  it('of several rules those that come closest, with their group', () => {
    const { group: _, ...details } = rule({ weekdays: ['sun'] })
    const rules = [
      rule({ group: 'Tenants', until: '2027-03-02' }),
      rule({ group: 'Nurses', locations: ['South wing'] }),
      rule({ group: 'Doctors', weekdays: ['sun'] }),
    ]
    const by = { kind: 'rules', rules: [{ group: 'Doctors', rule: details }], ruleCount: 1 }
    expect(byOf({ rules })).toEqual(by)
  })

  it('of many rules the first few', () => {
    const rules = Array.from({ length: 5 }, () => rule({ locations: ['South wing'] }))
    expect(byOf({ rules })).toMatchObject({ rules: [{ group: null }, {}, {}], ruleCount: 5 })
  })

  it.each<[string, Partial<Access>, Holders, string | null, number | null]>([
    ['the settings of second logins', settings({ secondLogin: 'refuse' }), aliceIsElsewhere, null, null],
    [
      'the group that refuses a second login',
      { secondLogins: [{ group: 'Tenants', secondLogin: 'refuse' }] },
      ...([aliceIsElsewhere, 'Tenants', null] as const),
    ],
    ['the settings of takeovers', settings({ takeover: 'refused' }), bobIsHere, null, null],
    [
      'the settings of takeovers, with the time that others have to wait',
      settings({ takeover: 'idle', takeoverIdleMinutes: 20 }),
      ...([{ ...bobIsHere, atPhone: { ...session('1002', '2001'), startedAt: justNow } }, null, 20] as const),
    ],
    ['the holder’s group', { takeovers: [nurses('idle', 1), doctors('refused')] }, bobIsHere, 'Doctors', null],
  ])('%s', (_what, ruled, seen, group, idleMinutes) => {
    expect(byOf(ruled, seen)).toEqual({ kind: 'policy', group, idleMinutes })
  })
})

describe('the end of somebody’s validity', () => {
  const end = (rules: NamedRule[]) => validUntil({ rules, location: 'North wing' })?.toISOString() ?? null
  it.each<[string, NamedRule[], string | null]>([
    ['is never without a rule', [], null],
    ['is never with a rule without a last day', [rule({ until: '2027-03-27' }), rule()], null],
    ['is the midnight after the last day', [rule({ until: '2027-03-27' })], '2027-03-27T23:00:00.000Z'],
    [
      'is that of the last night',
      [rule({ until: '2027-03-27', hours: { from: '22:00', to: '06:00' } })],
      '2027-03-28T04:00:00.000Z',
    ],
    [
      'is that of the last of several',
      [rule({ until: '2027-03-27' }), rule({ until: '2027-03-28' })],
      '2027-03-28T22:00:00.000Z',
    ],
    [
      'is that at the location of the desk',
      [
        rule({ until: '2027-03-27', locations: ['North wing'] }),
        rule({ until: '2028-01-01', locations: ['South wing'] }),
      ],
      '2027-03-27T23:00:00.000Z',
    ],
  ])('%s', (_what, rules, expected) => expect(end(rules)).toBe(expected))
})
