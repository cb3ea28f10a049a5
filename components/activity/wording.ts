import { roleWords } from '../shell/role-words'
import type { RuleDetails } from '@/lib/contract/access'
import { ruleInWords } from '@/lib/contract/access-words'
import type { Actor } from '@/lib/contract/actor'
import { mayWords } from '@/lib/contract/free-desk-words'
import { clockInWords, consequence, placeInWords } from '@/lib/contract/logout-rule-words'
import type { Denial, EndReason } from '@/lib/contract/commands'
import type { Event, Fact } from '@/lib/contract/events'
import type { Forward } from '@/lib/contract/forwards'
import { networkOfPlace } from '@/lib/contract/pin-locks'
import type { SettingsGroup } from '@/lib/contract/settings'
import { refuserInWords } from './refuser-words'

/**
 * How the reader knows phones and people of a PBX: `Reception 1` for 2001, `Alice Archer (1001)` for 1001; and the PBX
 * itself, '' while there is one alone.
 */
export type Names = {
  desk: (number: string, pbx: string | null) => string
  person: (extension: string, pbx: string | null) => string
  pbx: (id: string | null) => string
}
export type Tone = 'plain' | 'good' | 'warning'
export type Sentence = { text: string; tone: Tone }
type Of<T extends Fact['type']> = Event & { type: T }

/** One event in one sentence, without a full stop. */
export function sentence(event: Event, names: Names): Sentence {
  const { text, tone } = worded(event, names)
  return { text: text.charAt(0).toUpperCase() + text.slice(1), tone }
}

function worded(event: Event, names: Names): Sentence {
  switch (event.type) {
    case 'session.started':
      return { text: started(event, names), tone: 'good' }
    case 'session.ended':
      return { text: withNote(ended(event.data.reason, event, names), event.data.note), tone: 'plain' }
    case 'session.reopened':
      return {
        text: `${personOf(event, names)} was logged in at ${deskOf(event, names)} again: the login that ended it was undone`,
        tone: 'plain',
      }
    case 'logout.ordered':
      return { text: ordered(event), tone: 'plain' }
    case 'call.requested':
      return {
        text: `${personOf(event, names)} called ${names.person(event.data.number, event.pbx)} from the browser`,
        tone: 'plain',
      }
    case 'login.repeated':
      return {
        text: `${personOf(event, names)} logged in at ${deskOf(event, names)} once more, which changed nothing${by(event.actor)}`,
        tone: 'plain',
      }
    case 'login.denied':
      return { text: loginDenied(event, names), tone: 'warning' }
    case 'takeover.declined':
      return { text: declined(event, names), tone: 'plain' }
    case 'queues.left':
      return {
        text: `${personOf(event, names)} left the ${event.data.queues.length === 1 ? 'queue' : 'queues'} ${new Intl.ListFormat('en').format(event.data.queues)} by logging out of ${deskOf(event, names)}`,
        tone: 'plain',
      }
    case 'forwards.given_back':
      return { text: givenBack(event, names), tone: 'plain' }
    case 'logout.denied':
      return { text: logoutDenied(event.data.reason, event, names), tone: 'warning' }
    case 'pin.locked':
      return { text: locked(event, names), tone: 'warning' }
    case 'pin.released':
      return {
        text: `PINs are accepted again for ${ofLock(event, names)}: the lock was released${by(event.actor)}`,
        tone: 'good',
      }
    case 'phone.added':
      return { text: `${deskOf(event, names)} was added to the phones${by(event.actor)}`, tone: 'plain' }
    case 'phone.changed':
      return {
        text: `${deskOf(event, names)} was given a new label, location or owner${by(event.actor)}`,
        tone: 'plain',
      }
    case 'phone.removed':
      return { text: `${deskOf(event, names)} was removed from the phones${by(event.actor)}`, tone: 'plain' }
    case 'location.added':
      return { text: `The location ${event.data.name} was added${by(event.actor)}`, tone: 'plain' }
    case 'location.changed':
      return { text: `${locationChange(event)}${by(event.actor)}`, tone: 'plain' }
    case 'location.merged':
      return { text: `${event.data.name} was merged into ${event.data.into}${by(event.actor)}`, tone: 'plain' }
    case 'location.deleted':
      return { text: `The location ${event.data.name} was deleted${by(event.actor)}`, tone: 'plain' }
    case 'floor.added':
      return { text: `The floor ${floorOf(event)} was added${by(event.actor)}`, tone: 'plain' }
    case 'floor.changed':
      return { text: `${floorChange(event)}${by(event.actor)}`, tone: 'plain' }
    case 'floor.removed':
      return { text: `The floor ${floorOf(event)} was removed, with its plan${by(event.actor)}`, tone: 'plain' }
    case 'floor.plan_set':
      return { text: `${floorOf(event)} was given a plan${by(event.actor)}`, tone: 'plain' }
    case 'floor.plan_removed':
      return { text: `The plan of ${floorOf(event)} was removed${by(event.actor)}`, tone: 'plain' }
    case 'floor.desk_placed':
      return {
        text: `${deskOf(event, names)} was ${event.data.isMoved ? 'moved' : 'placed'} on the plan of ${floorOf(event)}${by(event.actor)}`,
        tone: 'plain',
      }
    case 'floor.desk_taken_off':
      return {
        text: `${deskOf(event, names)} was taken off the plan of ${floorOf(event)}${by(event.actor)}`,
        tone: 'plain',
      }
    case 'group.added':
      return { text: `The group ${event.data.name} was added${by(event.actor)}`, tone: 'plain' }
    case 'group.changed':
      return { text: `The group ${event.data.before.name} was changed${by(event.actor)}`, tone: 'plain' }
    case 'group.deleted':
      return {
        text: `The group ${event.data.name} was deleted, with the rules for it${by(event.actor)}`,
        tone: 'plain',
      }
    case 'access_rule.added':
      return { text: `Access rule added${by(event.actor)}: ${ruled(event, event.data.rule, names)}`, tone: 'plain' }
    case 'access_rule.changed':
      return { text: `Access rule changed${by(event.actor)}: ${ruled(event, event.data.after, names)}`, tone: 'plain' }
    case 'access_rule.deleted':
      return { text: `Access rule removed${by(event.actor)}: ${ruled(event, event.data.rule, names)}`, tone: 'plain' }
    case 'number.excluded':
      return { text: `${event.extension ?? 'A number'} was excluded from hot desking${by(event.actor)}`, tone: 'plain' }
    case 'number.included':
      return { text: `${event.extension ?? 'A number'} may hot desk again${by(event.actor)}`, tone: 'plain' }
    case 'drift.repaired':
      return { text: repaired(event.data.changeCount, event, names), tone: 'warning' }
    case 'plan.held':
      return {
        text: `Repairs to ${count(event.data.phoneCount, 'phone')} are held back by the safety brake`,
        tone: 'warning',
      }
    case 'plan.applied':
      return { text: `The repairs held back were applied${by(event.actor)}`, tone: 'good' }
    case 'pbx.connected':
      return { text: connected(event), tone: 'good' }
    case 'pbx.disconnected':
      return { text: `Lost the connection to the PBX over ${linkNames[event.data.link]}`, tone: 'warning' }
    case 'settings.changed':
      return { text: `${settingsName(event.data.group)} were changed${by(event.actor)}`, tone: 'plain' }
    case 'logout_rule.set':
      return { text: `Automatic logout rule set${by(event.actor)}: ${sentenceOf(event.data)}`, tone: 'plain' }
    case 'logout_rule.cleared':
      return { text: `Automatic logout rule removed${by(event.actor)}: ${sentenceOf(event.data)}`, tone: 'plain' }
    case 'free_desks.set':
      return { text: freeDesksSet(event), tone: 'plain' }
    case 'free_desks.opened':
      return {
        text: 'Free desks are ordinary extensions: the PBX cannot hold them to what was chosen any more',
        tone: 'warning',
      }
    case 'free_desks.restricted':
      return { text: 'The PBX holds free desks to what was chosen again', tone: 'good' }
    case 'pbx.added':
      return { text: `The PBX ${event.data.name} was added${by(event.actor)}`, tone: 'plain' }
    case 'pbx.changed':
      return { text: `${pbxParts(event)} changed${by(event.actor)}`, tone: 'plain' }
    case 'pbx.removed':
      return { text: `The PBX ${event.data.name} was removed${by(event.actor)}`, tone: 'plain' }
    case 'account.added':
      return { text: `The account of ${event.data.name} was added${by(event.actor)}`, tone: 'plain' }
    case 'account.invited':
      return { text: `${event.data.name} was invited${by(event.actor)}`, tone: 'plain' }
    case 'account.link_made':
      return { text: `${event.data.name} was given a link to choose a password${by(event.actor)}`, tone: 'plain' }
    case 'account.changed':
      return { text: `${accountChange(event)}${by(event.actor)}`, tone: 'plain' }
    case 'account.password_set':
      return {
        text:
          event.data.by === 'owner'
            ? `${event.data.name} chose a new password`
            : `${event.data.name} was given a new password${by(event.actor)}`,
        tone: 'plain',
      }
    case 'account.deleted':
      return { text: `The account of ${event.data.name} was deleted${by(event.actor)}`, tone: 'plain' }
    case 'account.extension_set':
      return { text: `${extensionSet(event)}${by(event.actor)}`, tone: 'plain' }
    case 'token.created':
      return { text: `The API token “${event.data.name}” was created${by(event.actor)}`, tone: 'plain' }
    case 'token.revoked':
      return { text: `The API token “${event.data.name}” was revoked${by(event.actor)}`, tone: 'plain' }
    case 'webhook.added':
      return {
        text: `The webhook ${event.data.name} to ${event.data.host} was added${by(event.actor)}`,
        tone: 'plain',
      }
    case 'webhook.changed':
      return { text: `The webhook ${event.data.name} was changed${by(event.actor)}`, tone: 'plain' }
    case 'webhook.removed':
      return { text: `The webhook ${event.data.name} was removed${by(event.actor)}`, tone: 'plain' }
    case 'webhook.tested':
      return { text: `A test was sent to the webhook ${event.data.name}${by(event.actor)}`, tone: 'plain' }
    case 'webhook.resent':
      return { text: `A message was sent to the webhook ${event.data.name} again${by(event.actor)}`, tone: 'plain' }
    case 'webhook.stopped':
      return { text: stoppedWebhook(event.data), tone: 'warning' }
    case 'own_page.began':
      return {
        text: `${personOf(event, names)} signed in to their own page from ${event.data.address} (${event.data.browser})`,
        tone: 'plain',
      }
    case 'own_page.denied':
      return { text: ownPageDenied(event, names), tone: 'warning' }
    case 'wall.added':
      return { text: `The wall ${event.data.name} was given a link${by(event.actor)}`, tone: 'plain' }
    case 'wall.changed':
      return { text: `What the wall ${event.data.after.name} shows was changed${by(event.actor)}`, tone: 'plain' }
    case 'wall.revoked':
      return { text: `The link of the wall ${event.data.name} was revoked${by(event.actor)}`, tone: 'plain' }
    case 'sign_in.began':
      return { text: `${event.data.name} signed in from ${event.data.address} (${event.data.browser})`, tone: 'plain' }
    case 'health_check.finished':
      return { text: checked(event), tone: event.data.problems > 0 ? 'warning' : 'plain' }
    case 'events.deleted':
      return { text: deletedEvents(event), tone: 'plain' }
    case 'sessions.deleted':
    case 'sessions.forgotten':
      return { text: oldSessions(event), tone: 'plain' }
    case 'sign_in.ended':
      return { text: signedOut(event), tone: 'plain' }
  }
}

function locationChange({ data: { before, after } }: Of<'location.changed'>): string {
  if (before.name !== after.name) return `${before.name} was renamed to ${after.name}`
  return `The time zone of ${after.name} is now ${after.timeZone ?? 'that of the worker'}, set`
}

const floorOf = ({ data: { location, floor } }: { data: { location: string; floor: string } }) =>
  `${floor}, ${location}`

function floorChange({ data: { location, before, after } }: Of<'floor.changed'>): string {
  if (before.name !== after.name) return `The floor ${before.name}, ${location}, was renamed to ${after.name}`
  return `The floor ${after.name}, ${location}, was put in another place of the list`
}

function freeDesksSet({ data, actor }: Of<'free_desks.set'>): string {
  const where = data.location === '' ? 'free desks' : `free desks at ${data.location}`
  if (data.may === null) return `The choice for ${where} was taken back${by(actor)}`
  return `What ${where} may do was chosen${by(actor)}: ${mayWords[data.may].replace(/\.$/, '')}`
}

function ruled(event: Event & { data: { group: string | null } }, rule: RuleDetails, names: Names): string {
  return `${event.data.group ?? personOf(event, names)} ${ruleInWords(rule)}`
}

function settingsName(group: SettingsGroup | undefined): string {
  switch (group) {
    case 'routing':
      return 'The settings of routing'
    case 'brake':
      return 'The settings of the safety brake'
    case 'following':
      return 'The settings of what follows a person'
    case 'forwards':
      return 'The settings of forwards'
    case 'calls':
      return 'The settings of call history'
    case 'access':
      return 'The settings of second logins and takeovers'
    case 'pins':
      return 'The settings of PINs'
    case 'actions':
      return 'The settings of actions'
    case 'ownPage':
      return 'The settings of people’s own pages'
    case 'general':
      return 'The settings of what is kept'
    case 'reports':
      return 'The settings of reports'
    case undefined:
      return 'The settings'
  }
}

const partNames = { name: 'the name', connection: 'the connection', secrets: 'the passwords' }

function pbxParts({ pbx, data: { fields } }: Of<'pbx.changed'>): string {
  const parts = new Intl.ListFormat('en').format(fields.map((field) => partNames[field]))
  const isOne = fields.length === 1 && fields[0] !== 'secrets'
  return `${parts} of the PBX ${pbx ?? ''} ${isOne ? 'was' : 'were'}`
}

/** Each connection to the PBX, and what it is for. */
export const linkNames = { ami: 'AMI (routes calls)', ari: 'ARI (answers *11 and *12)' } as const

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

function deskOf({ phone, pbx }: Event, names: Names): string {
  return phone === null ? 'A phone' : names.desk(phone, pbx)
}

function personOf({ extension, pbx }: Event, names: Names): string {
  return extension === null ? 'Somebody' : names.person(extension, pbx)
}

/** Without its full stop. */
const sentenceOf = (rule: Parameters<typeof consequence>[0]) => consequence(rule).slice(0, -1)

/** " by …" for what was not done at the phone itself. */
export function by(actor: Actor): string {
  switch (actor.kind) {
    case 'account':
      return ` by ${actor.name}`
    case 'token':
      return ` through the API (${actor.name})`
    case 'command_line':
      return ` on the command line (${actor.user})`
    case 'person':
      return ', at their own page'
    case 'phone':
    case 'rule':
    case 'system':
      return ''
    case 'policy':
      return `: ${clockInWords(actor.rule)}, by the rule for ${placeInWords(actor)}`
  }
}

const isOwnersReturn = (actor: Actor) => actor.kind === 'rule'

function started(event: Of<'session.started'>, names: Names): string {
  const { from, displaced, name } = event.data
  const who = event.extension === null ? name : name === '' ? event.extension : `${name} (${event.extension})`
  if (isOwnersReturn(event.actor))
    return `${who} was logged in automatically at ${deskOf(event, names)}, their own desk`
  const what =
    from === null
      ? `logged in at ${deskOf(event, names)}`
      : `moved from ${names.desk(from, event.pbx)} to ${deskOf(event, names)}`
  const over = displaced === null ? '' : `, taking over from ${names.person(displaced, event.pbx)}`
  return `${who} ${what}${over}${by(event.actor)}`
}

function ended(reason: EndReason, event: Event, names: Names): string {
  const who = personOf(event, names)
  const desk = deskOf(event, names)
  switch (reason) {
    case 'logout':
      return `${who} logged out of ${desk}${fromElsewhere(event, names)}${by(event.actor)}`
    case 'moved':
      return `${who} left ${desk} for another desk`
    case 'taken_over':
      return `${who} was logged out of ${desk}: somebody else logged in there`
    case 'forced':
      return `${who} was logged out of ${desk}${by(event.actor)}`
    case 'phone_removed':
      return `${who} was logged out of ${desk}: the phone is being removed`
    case 'automatic':
      return `${who} was logged out of ${desk} automatically${by(event.actor)}`
    case 'not_applied':
      return `${who} was logged out of ${desk}: the PBX did not take the login`
  }
}

/** What somebody gave as the reason, in their own words. */
const withNote = (text: string, note: string | undefined) => (note ? `${text}: “${note}”` : text)

function ordered({ data: { location, count: people, note }, actor }: Of<'logout.ordered'>): string {
  const where = location === '' ? '' : ` at ${location}`
  const who = people === 1 ? '1 person' : `${people} people`
  return withNote(`${who}${where} ${people === 1 ? 'is' : 'are'} being logged out${by(actor)}`, note)
}

function extensionSet({ data: { name, extension } }: Of<'account.extension_set'>): string {
  return extension === null
    ? `The extension of ${name}’s account was taken away`
    : `The account of ${name} was given the extension ${extension}`
}

/** Whoever has left the desk without logging out does so at any other phone. */
function fromElsewhere({ actor, phone, pbx }: Event, names: Names): string {
  return actor.kind === 'phone' && actor.number !== phone ? `, dialled at ${names.desk(actor.number, pbx)}` : ''
}

const forwardWords: Record<Forward, string> = {
  always: 'the forward of all calls',
  busy: 'the forward when busy',
  unavailable: 'the forward when nobody answers',
  do_not_disturb: 'do-not-disturb',
}

function givenBack(event: Of<'forwards.given_back'>, names: Names): string {
  const what = new Intl.ListFormat('en').format(event.data.forwards.map((forward) => forwardWords[forward]))
  return `${personOf(event, names)} has ${what} again, as before the login at ${deskOf(event, names)}`
}

function loginDenied(event: Of<'login.denied'>, names: Names): string {
  const { reason, by: refuser } = event.data
  if (refuser?.kind === 'never_hot_desks' && reason === 'number_excluded') {
    const who = refuser.number === event.phone ? 'this phone' : personOf(event, names)
    return `${notLoggedIn(event, names)}: ${who} never hot desks`
  }
  return `${denied(reason, event, names)}${refuserInWords(refuser)}`
}

const answers: Record<(Fact & { type: 'takeover.declined' })['data']['answer'], string> = {
  another_key: 'the caller pressed another key than 1',
  none: 'the caller pressed nothing',
  call_ended: 'the call ended before an answer',
}

/** Nobody has shown a PIN yet: it was asked for with that extension, by whomever. */
function declined(event: Of<'takeover.declined'>, names: Names): string {
  const { holder, answer } = event.data
  const whose = names.person(holder, event.pbx)
  return `${personOf(event, names)} was not logged in at ${deskOf(event, names)}, which ${whose} holds: asked to confirm, ${answers[answer]}`
}

/** Of somebody who may be logged in anywhere, or nowhere. */
function logoutDenied(reason: Denial, event: Event, names: Names): string {
  const why = denied(reason, event, names)
  return why.replace(/^Login at/, 'Logout from elsewhere, dialled at').replace(' refused:', ', refused:')
}

function notLoggedIn(event: Event, names: Names): string {
  const desk = deskOf(event, names)
  return isOwnersReturn(event.actor) ? `The owner was not logged in at ${desk}` : `Login at ${desk} refused`
}

function denied(reason: Denial, event: Event, names: Names): string {
  const where = notLoggedIn(event, names)
  const who = personOf(event, names)
  switch (reason) {
    case 'phone_not_in_pool':
      return `${where}: it is not one of the hot desk phones`
    case 'phone_not_on_pbx':
      return `${where}: the PBX has no phone of this number`
    case 'unknown_extension':
      return `${where}: there is no extension ${event.extension ?? 'of that number'}`
    case 'wrong_pin':
      return `${where}: wrong PIN for ${who}`
    case 'no_mailbox':
      return `${where}: ${who} has no mailbox, and so no PIN; give the extension a mailbox in FreePBX`
    case 'no_pin':
      return `${where}: the mailbox of ${who} has no PIN; set one in FreePBX`
    case 'pin_locked':
      return `${where}: ${who} is locked there after too many wrong PINs`
    case 'trivial_pin':
      return `${where}: the PIN of ${who} is too easy to guess and has to be changed in the mailbox`
    case 'lost_race':
      return `${where}: somebody else was faster than ${who}`
    case 'number_excluded':
      return `${where}: the extension of ${who}, or this phone, never hot desks`
    case 'not_valid_today':
      return `${where}: no rule allows ${who} to log in on this day`
    case 'not_at_this_location':
      return `${where}: the rules for ${who} do not allow this location`
    case 'not_at_this_time':
      return `${where}: the rules for ${who} do not allow this time`
    case 'logged_in_elsewhere':
      return `${where}: ${who} is logged in elsewhere, and has to log out there first`
    case 'takeover_refused':
      return `${where}: ${who} may not take the desk over from its present holder`
    case 'holder_not_idle':
      return `${where}: its present holder had a call too recently for ${who} to take over`
    case 'pbx_unavailable':
      return `${where}: the PBX did not answer`
    case 'no_such_session':
    case 'nothing_held':
    case 'no_phone_rings':
      return `${where}: there was nothing to do`
  }
}

function ownPageDenied(event: Of<'own_page.denied'>, names: Names): string {
  const why = denied(event.data.reason, event, names).replace(/^.* refused: /, '')
  return `Sign-in to an own page refused, from ${event.data.network}: ${why}`
}

/** What is locked after wrong PINs. */
export function ofLock({ phone, extension, pbx }: Pick<Event, 'phone' | 'extension' | 'pbx'>, names: Names): string {
  const person = extension === null ? 'anybody' : names.person(extension, pbx)
  if (phone === null) return `${person} at every desk`
  const network = networkOfPlace(phone)
  return network === null ? `${person} at ${names.desk(phone, pbx)}` : `${person} at the own page, from ${network}`
}

function locked(event: Of<'pin.locked'>, names: Names): string {
  const minutes = Math.round((Date.parse(event.data.until) - Date.parse(event.at)) / 60_000)
  return `After too many wrong PINs, PIN login is locked for ${ofLock(event, names)} for ${count(minutes, 'minute')}`
}

function connected({ data: { link, drops } }: Of<'pbx.connected'>): string {
  const text = `Connected to the PBX over ${linkNames[link]}`
  return drops === 0 ? text : `${text}, after the connection was lost ${count(drops, 'more time')}`
}

function repaired(changes: number, event: Event, names: Names): string {
  const what = `${count(changes, 'entry').replace('entrys', 'entries')} changed by something else`
  return event.phone === null
    ? `Repaired ${what} on the PBX`
    : `Repaired ${names.desk(event.phone, event.pbx)} on the PBX: ${what}`
}

function accountChange({ data: { name, after } }: Of<'account.changed'>): string {
  if (after.role !== undefined) return `${name} was given the role ${roleWords[after.role]}`
  return `The account of ${name} was ${after.disabled ? 'disabled' : 'enabled again'}`
}

function checked({ data: { problems, warnings }, actor }: Of<'health_check.finished'>): string {
  return `Health check run${by(actor)}: ${count(problems, 'problem')}, ${count(warnings, 'warning')}`
}

function deletedEvents({ data: { count, keptDays } }: Of<'events.deleted'>): string {
  return `${count.toLocaleString('en')} events older than ${keptDays} days were deleted, as the settings say`
}

function stoppedWebhook({ name, cause }: Of<'webhook.stopped'>['data']): string {
  const why = cause === 'gone' ? 'its endpoint says that it is gone (410)' : 'its endpoint took nothing for three days'
  return `The webhook ${name} was stopped: ${why}`
}

function oldSessions({ type, data: { count, days } }: Of<'sessions.deleted'> | Of<'sessions.forgotten'>): string {
  const sessions = `${count.toLocaleString('en')} sessions that ended more than ${days} days before`
  return type === 'sessions.deleted'
    ? `${sessions} were deleted, as the settings say`
    : `${sessions} no longer say who it was, as the settings say`
}

function signedOut({ data: { name }, actor }: Of<'sign_in.ended'>): string {
  const isOwn = actor.kind === 'account' && actor.name === name
  return isOwn ? `${name} signed out` : `${name} was signed out everywhere${by(actor)}`
}
