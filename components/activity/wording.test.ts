import { describe, expect, test } from 'vitest'
import type { AccessDenial, Refuser, RuleDetails } from '@/lib/contract/access'
import { denials, endReasons } from '@/lib/contract/commands'
import { type Fact, firstChanges, heldPlanOf } from '@/lib/contract/events'
import { alice, desk, event } from '../board/fixtures'
import { namesFrom } from './names'
import { sentence } from './wording'

const names = namesFrom(
  [desk('2001', { label: 'Reception 1', session: alice }), desk('2002', { label: 'Booth 2' })],
  [],
  [],
)
const say = (fact: Fact, more: Parameters<typeof event>[2] = {}) => sentence(event(1, fact, more), names).text
const gus = { subject: 'g-1', email: 'gus@example.com', name: 'Gus' }
const nobody = { email: null, subject: null }
const connected = { email: 'bea@example.com', subject: null }
const anna = { kind: 'account', id: 'a', name: 'Anna' } as const
const ownerRule = { kind: 'rule', rule: 'owner' } as const
const started = (from: string | null, displaced: string | null): Fact => ({
  type: 'session.started',
  data: { from, displaced, name: 'Alice Archer' },
})
const ended = (reason: (typeof endReasons)[number]): Fact => ({
  type: 'session.ended',
  data: { reason, startedAt: alice.startedAt },
})
const wardThree: RuleDetails = {
  ...{ locations: ['Ward 3'], from: null, until: null, weekdays: [], hours: null, timeZone: 'Europe/Berlin' },
}
const zoneless = { name: 'Ward 3', timeZone: null }
const floor = { location: 'Ward 3', floor: 'Floor 2' }
const atNorth = { level: 'location', place: 'North', rule: { clock: 'no_call', minutes: 30 } } as const
const change = { entry: 'DEVICE/2001/user', found: '2001', wanted: '1001' }

test.each<[string, Fact, Parameters<typeof event>[2]]>([
  ['Alice Archer (1001) logged in at Reception 1', started(null, null), {}],
  [
    '1,200 sessions that ended more than 90 days before were deleted, as the settings say',
    { type: 'sessions.deleted', data: { count: 1_200, days: 90 } },
    {},
  ],
  [
    '12 sessions that ended more than 30 days before no longer say who it was, as the settings say',
    { type: 'sessions.forgotten', data: { count: 12, days: 30 } },
    {},
  ],
  ['Alice Archer (1001) moved from Booth 2 to Reception 1', started('2002', null), {}],
  ['Alice Archer (1001) logged in at Reception 1, taking over from 1002', started(null, '1002'), {}],
  ['Alice Archer (1001) logged in at Reception 1 by Anna', started(null, null), { actor: anna }],
  [
    'Alice Archer (1001) was logged in automatically at Reception 1, their own desk',
    started(null, null),
    { actor: ownerRule },
  ],
  [
    'The owner was not logged in at Reception 1: there is no extension 1001',
    { type: 'login.denied', data: { reason: 'unknown_extension' } },
    { actor: ownerRule },
  ],
  [
    'Alice Archer (1001) was not logged in at Reception 1, which 1002 holds: asked to confirm, the caller pressed nothing',
    { type: 'takeover.declined', data: { holder: '1002', answer: 'none' } },
    {},
  ],
  ['Alice Archer (1001) logged out of Reception 1', ended('logout'), {}],
  [
    'Alice Archer (1001) logged out of Reception 1, dialled at Booth 2',
    ended('logout'),
    { actor: { kind: 'phone', number: '2002' } },
  ],
  [
    'Alice Archer (1001) logged in at Reception 1, at their own page',
    started(null, null),
    { actor: { kind: 'person', extension: '1001', name: 'Alice Archer' } },
  ],
  [
    'Alice Archer (1001) logged out of Reception 1, at their own page',
    ended('logout'),
    { actor: { kind: 'person', extension: '1001', name: 'Alice Archer' } },
  ],
  [
    'Alice Archer (1001) signed in to their own page from 192.0.2.7 (Firefox on Linux)',
    { type: 'own_page.began', data: { address: '192.0.2.7', browser: 'Firefox on Linux' } },
    { phone: null },
  ],
  [
    'Alice Archer (1001) signed in to their own page from 192.0.2.7 (Firefox on Linux, by single sign-on)',
    { type: 'own_page.began', data: { address: '192.0.2.7', browser: 'Firefox on Linux', way: 'sso' } },
    { phone: null },
  ],
  [
    'Bea signed in from 192.0.2.7 (Firefox on Linux, by single sign-on)',
    { type: 'sign_in.began', data: { name: 'Bea', address: '192.0.2.7', browser: 'Firefox on Linux', way: 'sso' } },
    {},
  ],
  [
    'Single sign-on refused to Gus, gus@example.com, subject g-1, from 192.0.2.7: no account is connected to them',
    { type: 'sign_in.refused', data: { ...gus, reason: 'unknown', purpose: 'account', address: '192.0.2.7' } },
    {},
  ],
  [
    'The account of Bea was connected to bea@example.com at single sign-on by Anna',
    { type: 'account.connected', data: { username: 'bea', name: 'Bea', before: nobody, after: connected } },
    { actor: anna },
  ],
  [
    'The account of Bea was disconnected from single sign-on by Anna',
    { type: 'account.connected', data: { username: 'bea', name: 'Bea', before: connected, after: nobody } },
    { actor: anna },
  ],
  [
    'Sign-in to an own page refused, from 192.0.2.7: wrong PIN for Alice Archer (1001)',
    { type: 'own_page.denied', data: { reason: 'wrong_pin', network: '192.0.2.7' } },
    { phone: null },
  ],
  [
    'After too many wrong PINs, PIN login is locked for Alice Archer (1001) at their own page, from 192.0.2.7 for 2 minutes',
    {
      type: 'pin.locked',
      data: { until: new Date(Date.parse(event(1, ended('logout')).at) + 120_000).toISOString(), times: 2 },
    },
    { phone: 'web 192.0.2.7' },
  ],
  [
    'The link of the wall Entrance was revoked by Anna',
    { type: 'wall.revoked', data: { name: 'Entrance' } },
    { phone: null, extension: null, actor: anna },
  ],
  [
    'Logout from elsewhere, dialled at Reception 1, refused: wrong PIN for Alice Archer (1001)',
    { type: 'logout.denied', data: { reason: 'wrong_pin' } },
    {},
  ],
  ['Alice Archer (1001) was logged out of Reception 1 by Anna', ended('forced'), { actor: anna }],
  [
    'Alice Archer (1001) was logged out of Reception 1 by Anna: “Fire drill”',
    { type: 'session.ended', data: { reason: 'forced', startedAt: alice.startedAt, note: 'Fire drill' } },
    { actor: anna },
  ],
  [
    '14 people at Ward 3 are being logged out by Anna: “Fire drill”',
    { type: 'logout.ordered', data: { location: 'Ward 3', count: 14, note: 'Fire drill' } },
    { phone: null, extension: null, actor: anna },
  ],
  [
    '1 person is being logged out by Anna',
    { type: 'logout.ordered', data: { location: '', count: 1, note: '' } },
    { phone: null, extension: null, actor: anna },
  ],
  [
    'Alice Archer (1001) called 1002 from the browser',
    { type: 'call.requested', data: { number: '1002' } },
    { actor: anna },
  ],
  [
    'The account of Bea was given the extension 1001 by Anna',
    { type: 'account.extension_set', data: { username: 'bea', name: 'Bea', extension: '1001' } },
    { actor: anna },
  ],
  [
    'The extension of Bea’s account was removed by Anna',
    { type: 'account.extension_set', data: { username: 'bea', name: 'Bea', extension: null } },
    { actor: anna },
  ],
  [
    'Alice Archer (1001) was logged out of Reception 1 automatically: after 30 minutes without a call, by the rule for everybody at North',
    ended('automatic'),
    { actor: { kind: 'policy', ...atNorth } },
  ],
  [
    'Automatic logout rule set by Anna: Everybody at North is logged out after 30 minutes without a call',
    { type: 'logout_rule.set', data: { ...atNorth, before: null } },
    { actor: anna },
  ],
  [
    'What free desks at North may do was set by Anna: A free desk calls extensions, feature codes and emergency numbers, and any other call to the outside is hung up',
    { type: 'free_desks.set', data: { location: 'North', may: 'internal_and_emergency', before: null } },
    { actor: anna },
  ],
  [
    'The setting for free desks was removed by Anna',
    { type: 'free_desks.set', data: { location: '', may: null, before: 'everything' } },
    { actor: anna },
  ],
  [
    'Free desks are ordinary extensions: the PBX can no longer apply the restriction',
    { type: 'free_desks.opened', data: { cause: 'no_emergency_route' } },
    { phone: null },
  ],
  ['The PBX restricts free desks again', { type: 'free_desks.restricted', data: {} }, { phone: null }],
  [
    'Automatic logout rule removed by Anna: Everybody at North is logged out after 30 minutes without a call',
    { type: 'logout_rule.cleared', data: atNorth },
    { actor: anna },
  ],
  [
    'Login at Reception 1 refused: wrong PIN for Alice Archer (1001)',
    { type: 'login.denied', data: { reason: 'wrong_pin' } },
    {},
  ],
  [
    'Login at Reception 1 refused: Alice Archer (1001) has no mailbox, and so no PIN; give the extension a mailbox in FreePBX',
    { type: 'login.denied', data: { reason: 'no_mailbox' } },
    {},
  ],
  [
    'Alice Archer (1001) was logged in at Reception 1 again: the login that ended it was undone',
    { type: 'session.reopened', data: { name: 'Alice Archer', startedAt: alice.startedAt } },
    {},
  ],
  [
    'Alice Archer (1001) logged in at Reception 1 once more, which changed nothing',
    { type: 'login.repeated', data: {} },
    {},
  ],
  [
    'Alice Archer (1001) left the queues 700 and 701 by logging out of Reception 1',
    { type: 'queues.left', data: { queues: ['700', '701'] } },
    {},
  ],
  [
    'Alice Archer (1001) has the forward of all calls and do-not-disturb again, as before the login at Reception 1',
    { type: 'forwards.given_back', data: { forwards: ['always', 'do_not_disturb'] } },
    {},
  ],
  [
    'Login at Reception 1 refused: there is no extension 4711',
    { type: 'login.denied', data: { reason: 'unknown_extension' } },
    { extension: '4711' },
  ],
  [
    'After too many wrong PINs, PIN login is locked for Alice Archer (1001) at Reception 1 for 4 minutes',
    {
      type: 'pin.locked',
      data: { until: new Date(Date.parse(event(1, started(null, null)).at) + 240_000).toISOString(), times: 3 },
    },
    {},
  ],
  [
    'PINs are accepted again for Alice Archer (1001) at every desk: the lock was released by Anna',
    { type: 'pin.released', data: {} },
    { phone: null, actor: anna },
  ],
  [
    'PINs are accepted again for anybody at Reception 1: the lock was released by Anna',
    { type: 'pin.released', data: {} },
    { extension: null, actor: anna },
  ],
  [
    'Phone 2077 was removed from the phones by Anna',
    { type: 'phone.removed', data: {} },
    { phone: '2077', actor: anna },
  ],
  ['The location Ward 3 was added by Anna', { type: 'location.added', data: zoneless }, { actor: anna }],
  [
    'Ward 3 was renamed to Ward 4 by Anna',
    { type: 'location.changed', data: { before: zoneless, after: { ...zoneless, name: 'Ward 4' } } },
    { actor: anna },
  ],
  [
    'The time zone of Ward 3 is now Europe/Berlin, set by Anna',
    { type: 'location.changed', data: { before: zoneless, after: { ...zoneless, timeZone: 'Europe/Berlin' } } },
    { actor: anna },
  ],
  [
    'Ward 3 was merged into Ward 4 by Anna',
    { type: 'location.merged', data: { name: 'Ward 3', into: 'Ward 4' } },
    { actor: anna },
  ],
  ['Floor added by Anna: Floor 2, Ward 3', { type: 'floor.added', data: floor }, { actor: anna }],
  [
    'Floor renamed to Second floor by Anna: Floor 2, Ward 3',
    {
      type: 'floor.changed',
      data: {
        location: 'Ward 3',
        before: { name: 'Floor 2', position: 1 },
        after: { name: 'Second floor', position: 1 },
      },
    },
    { actor: anna },
  ],
  ['Floor removed by Anna, with its plan: Floor 2, Ward 3', { type: 'floor.removed', data: floor }, { actor: anna }],
  [
    'Floor 2, Ward 3 was given a plan by Anna',
    { type: 'floor.plan_set', data: { ...floor, kind: 'png', width: 800, height: 600, bytes: 9000 } },
    { actor: anna },
  ],
  ['The plan of Floor 2, Ward 3 was removed by Anna', { type: 'floor.plan_removed', data: floor }, { actor: anna }],
  [
    'Reception 1 was placed on the plan of Floor 2, Ward 3 by Anna',
    { type: 'floor.desk_placed', data: { ...floor, x: 0.5, y: 0.25, isMoved: false } },
    { actor: anna },
  ],
  [
    'Reception 1 was taken off the plan of Floor 2, Ward 3 by Anna',
    { type: 'floor.desk_taken_off', data: floor },
    { actor: anna },
  ],
  ['The location Ward 3 was deleted by Anna', { type: 'location.deleted', data: { name: 'Ward 3' } }, { actor: anna }],
  [
    'Repaired Reception 1 on the PBX: 1 entry changed by something else',
    { type: 'drift.repaired', data: firstChanges([change]) },
    {},
  ],
  [
    'Repaired 2 entries changed by something else on the PBX',
    { type: 'drift.repaired', data: firstChanges([change, change]) },
    { phone: null },
  ],
  [
    'Connected to the PBX over AMI (routes calls)',
    { type: 'pbx.connected', data: { link: 'ami', drops: 0 } },
    { phone: null },
  ],
  [
    'Connected to the PBX over ARI (answers *11 and *12), after the connection was lost 37 more times',
    { type: 'pbx.connected', data: { link: 'ari', drops: 37 } },
    { phone: null },
  ],
  [
    'Access rule added by Anna: Nurses may log in at desks of Ward 3 at any time',
    { type: 'access_rule.added', data: { group: 'Nurses', rule: wardThree } },
    { phone: null, extension: null, actor: anna },
  ],
  [
    'Access rule removed by Anna: Alice Archer (1001) may log in at desks of Ward 3 at any time',
    { type: 'access_rule.deleted', data: { group: null, rule: wardThree } },
    { phone: null, actor: anna },
  ],
  [
    '1000 was excluded from hot desking by Anna',
    { type: 'number.excluded', data: { note: '' } },
    { extension: '1000', actor: anna },
  ],
  [
    'Repairs to 2 phones are held back by the safety brake',
    { type: 'plan.held', data: heldPlanOf(['2001', '2002'], []) },
    { phone: null },
  ],
])('%s', (expected, fact, more) => expect(say(fact, more)).toBe(expected))

describe('a refused login names the rule that refused it', () => {
  const refused = (reason: AccessDenial, by: Refuser, more: Parameters<typeof event>[2] = {}) =>
    say({ type: 'login.denied', data: { reason, by } }, more).replace(/^.* refused: /, '')
  const nurses = { group: 'Nurses', rule: wardThree }
  const own = { group: null, rule: { ...wardThree, locations: [], until: '2027-06-30' } }

  test('of a group', () => {
    expect(refused('not_at_this_location', { kind: 'rules', rules: [nurses], ruleCount: 1 })).toBe(
      'the rules for Alice Archer (1001) do not allow this location; Nurses may log in at desks of Ward 3 at any time',
    )
  })

  test('of the person, and how many there are more', () => {
    expect(refused('not_valid_today', { kind: 'rules', rules: [own], ruleCount: 3 })).toBe(
      'no rule allows Alice Archer (1001) to log in on this day; they may log in everywhere, until 2027-06-30 (Europe/Berlin); and 2 more rules',
    )
  })

  test('or how second logins and takeovers are set', () => {
    expect(refused('logged_in_elsewhere', { kind: 'policy', group: 'Tenants', idleMinutes: null })).toBe(
      'Alice Archer (1001) is logged in elsewhere, and has to log out there first (set for the group Tenants)',
    )
    expect(refused('holder_not_idle', { kind: 'policy', group: null, idleMinutes: 30 })).toBe(
      'its present holder had a call too recently for Alice Archer (1001) to take over (30 minutes without a call, set for everybody)',
    )
  })

  test('or who never hot desks', () => {
    expect(refused('number_excluded', { kind: 'never_hot_desks', number: '1001' })).toBe(
      'Alice Archer (1001) never hot desks',
    )
    expect(refused('number_excluded', { kind: 'never_hot_desks', number: '2001' })).toBe('this phone never hot desks')
  })
})

describe('every reason has its own words', () => {
  test('for the end of a session', () => {
    expect(new Set(endReasons.map((reason) => say(ended(reason), { actor: anna }))).size).toBe(endReasons.length)
  })

  test('for a refused login', () => {
    const says = denials.map((reason) => say({ type: 'login.denied', data: { reason } }))
    // Three of them never refuse a login, and share their words.
    expect(new Set(says).size).toBe(denials.length - 2)
    expect(says.every((text) => text.startsWith('Login at Reception 1 refused: '))).toBe(true)
  })
})

test('a person who has left is named by an earlier login', () => {
  const earlier = event(1, started(null, null))
  expect(sentence(event(2, ended('logout')), namesFrom([], [earlier], [])).text).toBe(
    'Alice Archer (1001) logged out of phone 2001',
  )
})
