import { roleWords } from '../shell/role-words'
import { browserInWords } from '@/lib/auth/browser-name'
import type { RuleDetails } from '@/lib/contract/access'
import { ruleInWords } from '@/lib/contract/access-words'
import type { Actor } from '@/lib/contract/actor'
import { mayWords } from '@/lib/contract/free-desk-words'
import { clockInWords, consequence, placeInWords } from '@/lib/contract/logout-rule-words'
import type { Denial, EndReason } from '@/lib/contract/commands'
import type { Event, Fact } from '@/lib/contract/events'
import type { Forward } from '@/lib/contract/forwards'
import { networkOfPlace } from '@/lib/contract/web-place'
import type { SettingsGroup } from '@/lib/contract/settings'
import { bySso } from '../single-sign-on/by-sso'
import { eventsWords } from '@/words/events'
import { listed } from '@/words/numbers'
import { refusalsWords } from '@/words/refusals'
import { ssoEventsWords } from '@/words/sso-events'
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

const plain = (text: string): Sentence => ({ text, tone: 'plain' })
const good = (text: string): Sentence => ({ text, tone: 'good' })
const warning = (text: string): Sentence => ({ text, tone: 'warning' })

function worded(event: Event, names: Names): Sentence {
  const words = eventsWords()
  const whose = by(event.actor)
  const [who, desk] = [personOf(event, names), deskOf(event, names)]
  switch (event.type) {
    case 'session.started':
      return good(started(event, names))
    case 'session.ended':
      return plain(withNote(ended(event.data.reason, event, names), event.data.note))
    case 'session.reopened':
      return plain(words.reopened(who, desk))
    case 'logout.ordered':
      return plain(ordered(event))
    case 'call.requested':
      return plain(words.called(who, names.person(event.data.number, event.pbx)))
    case 'login.repeated':
      return plain(words.loggedInAgain(who, desk, whose))
    case 'login.denied':
      return warning(loginDenied(event, names))
    case 'takeover.declined':
      return plain(declined(event, names))
    case 'queues.left': {
      const { queues } = event.data
      return plain(words.queuesLeft(who, desk, { queues: listed(queues), many: queues.length }))
    }
    case 'forwards.given_back':
      return plain(givenBack(event, names))
    case 'logout.denied':
      return warning(refusalsWords().logout(desk, why(event.data.reason, event, names)))
    case 'pin.locked':
      return warning(locked(event, names))
    case 'pin.released':
      return good(words.pinReleased(ofLock(event, names), whose))
    case 'phone.added':
      return plain(words.phoneAdded(desk, whose))
    case 'phone.changed':
      return plain(words.phoneChanged(desk, whose))
    case 'phone.removed':
      return plain(words.phoneRemoved(desk, whose))
    case 'location.added':
      return plain(words.locationAdded(event.data.name, whose))
    case 'location.changed':
      return plain(locationChange(event))
    case 'location.merged':
      return plain(words.locationMerged(event.data.name, event.data.into, whose))
    case 'location.deleted':
      return plain(words.locationDeleted(event.data.name, whose))
    case 'floor.added':
      return plain(words.floorAdded(floorOf(event), whose))
    case 'floor.changed':
      return plain(floorChange(event))
    case 'floor.removed':
      return plain(words.floorRemoved(floorOf(event), whose))
    case 'floor.plan_set':
      return plain(words.floorPlanSet(floorOf(event), whose))
    case 'floor.plan_removed':
      return plain(words.floorPlanRemoved(floorOf(event), whose))
    case 'floor.desk_placed':
      return plain((event.data.isMoved ? words.deskMoved : words.deskPlaced)(desk, floorOf(event), whose))
    case 'floor.desk_taken_off':
      return plain(words.deskTakenOff(desk, floorOf(event), whose))
    case 'group.added':
      return plain(words.groupAdded(event.data.name, whose))
    case 'group.changed':
      return plain(words.groupChanged(event.data.before.name, whose))
    case 'group.deleted':
      return plain(words.groupDeleted(event.data.name, whose))
    case 'access_rule.added':
      return plain(words.accessRuleAdded(ruled(event, event.data.rule, names), whose))
    case 'access_rule.changed':
      return plain(words.accessRuleChanged(ruled(event, event.data.after, names), whose))
    case 'access_rule.deleted':
      return plain(words.accessRuleDeleted(ruled(event, event.data.rule, names), whose))
    case 'number.excluded':
      return plain(words.numberExcluded(event.extension ?? words.aNumber, whose))
    case 'number.included':
      return plain(words.numberIncluded(event.extension ?? words.aNumber, whose))
    case 'drift.repaired':
      return warning(repaired(event.data.changeCount, event, names))
    case 'plan.held':
      return warning(words.repairsHeld(event.data.phoneCount))
    case 'plan.applied':
      return good(words.repairsApplied(whose))
    case 'pbx.connected':
      return good(connected(event))
    case 'pbx.disconnected':
      return warning(words.disconnected(linkNames()[event.data.link]))
    case 'settings.changed':
      return plain(words.settingsChanged(settingsName(event.data.group), whose))
    case 'logout_rule.set':
      return plain(words.logoutRuleSet(sentenceOf(event.data), whose))
    case 'logout_rule.cleared':
      return plain(words.logoutRuleCleared(sentenceOf(event.data), whose))
    case 'free_desks.set':
      return plain(freeDesksSet(event))
    case 'free_desks.opened':
      return warning(words.freeDesksOpened)
    case 'free_desks.restricted':
      return good(words.freeDesksRestricted)
    case 'pbx.added':
      return plain(words.pbxAdded(event.data.name, whose))
    case 'pbx.changed':
      return plain(pbxChanged(event))
    case 'pbx.removed':
      return plain(words.pbxRemoved(event.data.name, whose))
    case 'account.added':
      return plain(words.accountAdded(event.data.name, whose))
    case 'account.invited':
      return plain(words.accountInvited(event.data.name, whose))
    case 'account.link_made':
      return plain(words.accountLinkMade(event.data.name, whose))
    case 'account.changed':
      return plain(accountChange(event))
    case 'account.password_set': {
      const { name, by: setter } = event.data
      return plain(setter === 'owner' ? words.passwordChosen(name) : words.passwordSet(name, whose))
    }
    case 'account.deleted':
      return plain(words.accountDeleted(event.data.name, whose))
    case 'account.extension_set': {
      const { name, extension } = event.data
      return plain(extension === null ? words.extensionTaken(name, whose) : words.extensionSet(name, extension, whose))
    }
    case 'account.connected':
      return plain(connectedTo(event))
    case 'single_sign_on.changed':
      return plain(ssoEventsWords().changed(whose))
    case 'single_sign_on.removed':
      return plain(ssoEventsWords().removed(event.data.issuer, whose))
    case 'token.created':
      return plain(words.tokenCreated(event.data.name, whose))
    case 'token.revoked':
      return plain(words.tokenRevoked(event.data.name, whose))
    case 'webhook.added':
      return plain(words.webhookAdded(event.data.name, event.data.host, whose))
    case 'webhook.changed':
      return plain(words.webhookChanged(event.data.name, whose))
    case 'webhook.removed':
      return plain(words.webhookRemoved(event.data.name, whose))
    case 'webhook.tested':
      return plain(words.webhookTested(event.data.name, whose))
    case 'webhook.resent':
      return plain(words.webhookResent(event.data.name, whose))
    case 'webhook.stopped':
      return warning(words.webhookStopped[event.data.cause](event.data.name))
    case 'own_page.began':
      return plain(words.ownPageSignedIn(who, event.data.address, browserOf(event.data)))
    case 'own_page.denied':
      return warning(refusalsWords().ownPage(event.data.network, why(event.data.reason, event, names)))
    case 'wall.added':
      return plain(words.wallAdded(event.data.name, whose))
    case 'wall.changed':
      return plain(words.wallChanged(event.data.after.name, whose))
    case 'wall.revoked':
      return plain(words.wallRevoked(event.data.name, whose))
    case 'sign_in.began':
      return plain(words.signedIn(event.data.name, event.data.address, browserOf(event.data)))
    case 'sign_in.refused':
      return warning(refusedSso(event))
    case 'health_check.finished': {
      const { problems, warnings } = event.data
      return { text: words.healthChecked(problems, warnings, whose), tone: problems > 0 ? 'warning' : 'plain' }
    }
    case 'events.deleted':
      return plain(words.eventsDeleted(event.data.count, event.data.keptDays))
    case 'sessions.deleted':
      return plain(words.sessionsDeleted(event.data.count, event.data.days))
    case 'sessions.forgotten':
      return plain(words.sessionsForgotten(event.data.count, event.data.days))
    case 'sign_in.ended':
      return plain(signedOut(event))
  }
}

function locationChange({ data: { before, after }, actor }: Of<'location.changed'>): string {
  const words = eventsWords()
  if (before.name !== after.name) return words.locationRenamed(before.name, after.name, by(actor))
  return words.locationZone(after.name, after.timeZone ?? words.zoneOfWorker, by(actor))
}

const floorOf = ({ data: { location, floor } }: { data: { location: string; floor: string } }) =>
  `${floor}, ${location}`

function floorChange({ data: { location, before, after }, actor }: Of<'floor.changed'>): string {
  const words = eventsWords()
  const floor = floorOf({ data: { location, floor: before.name } })
  if (before.name !== after.name) return words.floorRenamed(floor, after.name, by(actor))
  return words.floorMoved(floor, by(actor))
}

function freeDesksSet({ data, actor }: Of<'free_desks.set'>): string {
  const words = eventsWords()
  const where = data.location === '' ? words.freeDesks : words.freeDesksAt(data.location)
  if (data.may === null) return words.freeDesksReset(where, by(actor))
  return words.freeDesksSet(where, mayWords()[data.may].replace(/\.$/, ''), by(actor))
}

function ruled(event: Event & { data: { group: string | null } }, rule: RuleDetails, names: Names): string {
  return `${event.data.group ?? personOf(event, names)} ${ruleInWords(rule)}`
}

function settingsName(group: SettingsGroup | undefined): string {
  const names: Record<SettingsGroup, string> = eventsWords().settings
  return group === undefined ? eventsWords().settingsOfSome : names[group]
}

function pbxChanged({ pbx, data: { fields }, actor }: Of<'pbx.changed'>): string {
  const { pbxParts, pbxChanged: changed } = eventsWords()
  const isOne = fields.length === 1 && fields[0] !== 'secrets'
  return changed(listed(fields.map((field) => pbxParts[field])), pbx ?? '', { isOne, by: by(actor) })
}

/** Each connection to the PBX, and what it is for. */
export const linkNames = (): Record<'ami' | 'ari', string> => eventsWords().links

function deskOf({ phone, pbx }: Event, names: Names): string {
  return phone === null ? eventsWords().aPhone : names.desk(phone, pbx)
}

function personOf({ extension, pbx }: Event, names: Names): string {
  return extension === null ? eventsWords().somebody : names.person(extension, pbx)
}

/** Without its full stop. */
const sentenceOf = (rule: Parameters<typeof consequence>[0]) => consequence(rule).slice(0, -1)

/** “ by …” for what was not done at the phone itself. */
export function by(actor: Actor): string {
  const words = eventsWords().by
  switch (actor.kind) {
    case 'account':
      return words.account(actor.name)
    case 'token':
      return words.token(actor.name)
    case 'command_line':
      return words.commandLine(actor.user)
    case 'person':
      return words.ownPage
    case 'phone':
    case 'rule':
    case 'system':
      return ''
    case 'policy':
      return words.rule(clockInWords(actor.rule), placeInWords(actor))
  }
}

const isOwnersReturn = (actor: Actor) => actor.kind === 'rule'

function started(event: Of<'session.started'>, names: Names): string {
  const words = eventsWords()
  const { from, displaced, name } = event.data
  const desk = deskOf(event, names)
  const who = event.extension === null ? name : name === '' ? event.extension : `${name} (${event.extension})`
  if (isOwnersReturn(event.actor)) return words.ownerLoggedIn(who, desk)
  const more = { displaced: displaced === null ? '' : names.person(displaced, event.pbx), by: by(event.actor) }
  return from === null ? words.loggedIn(who, desk, more) : words.moved(who, [names.desk(from, event.pbx), desk], more)
}

type WordsOfEnd = Record<EndReason, (who: string, desk: string, by: string) => string>

function ended(reason: EndReason, event: Event, names: Names): string {
  const words: WordsOfEnd = eventsWords().ended
  const [who, desk] = [personOf(event, names), deskOf(event, names)]
  const { actor, phone, pbx } = event
  // Whoever has left the desk without logging out does so at any other phone.
  return reason === 'logout' && actor.kind === 'phone' && actor.number !== phone
    ? eventsWords().loggedOutElsewhere(who, desk, names.desk(actor.number, pbx))
    : words[reason](who, desk, by(actor))
}

/** What somebody gave as the reason, in their own words. */
const withNote = (text: string, note: string | undefined) => (note ? eventsWords().withNote(text, note) : text)

function ordered({ data: { location, count: people, note }, actor }: Of<'logout.ordered'>): string {
  return withNote(eventsWords().logOutOrdered(people, location, by(actor)), note)
}

function givenBack(event: Of<'forwards.given_back'>, names: Names): string {
  const { forwards, forwardsGivenBack } = eventsWords()
  const forwardWords: Record<Forward, string> = forwards
  const what = listed(event.data.forwards.map((forward) => forwardWords[forward]))
  return forwardsGivenBack(personOf(event, names), deskOf(event, names), what)
}

function loginDenied(event: Of<'login.denied'>, names: Names): string {
  const { login, owner } = refusalsWords()
  const refused = isOwnersReturn(event.actor) ? owner : login
  return refused(deskOf(event, names), whyNotLoggedIn(event, names))
}

function whyNotLoggedIn(event: Of<'login.denied'>, names: Names): string {
  const { reason, by: refuser } = event.data
  const { neverHotDesks, thisPhone } = refusalsWords()
  if (refuser?.kind === 'never_hot_desks' && reason === 'number_excluded')
    return neverHotDesks(refuser.number === event.phone ? thisPhone : personOf(event, names))
  return `${why(reason, event, names)}${refuserInWords(refuser)}`
}

type Answer = Of<'takeover.declined'>['data']['answer']

/** Nobody has shown a PIN yet: it was asked for with that extension, by whomever. */
function declined(event: Of<'takeover.declined'>, names: Names): string {
  const { takeoverDeclined, answers } = refusalsWords()
  const words: Record<Answer, string> = answers
  const holder = names.person(event.data.holder, event.pbx)
  return takeoverDeclined(personOf(event, names), deskOf(event, names), { holder, answer: words[event.data.answer] })
}

function why(reason: Denial, event: Event, names: Names): string {
  const words: Record<Denial, (who: string, extension: string | null) => string> = refusalsWords().why
  return words[reason](personOf(event, names), event.extension)
}

/** What is locked after wrong PINs. */
export function ofLock({ phone, extension, pbx }: Pick<Event, 'phone' | 'extension' | 'pbx'>, names: Names): string {
  const { anybody, atEveryDesk, atDesk, atOwnPage } = eventsWords()
  const person = extension === null ? anybody : names.person(extension, pbx)
  if (phone === null) return atEveryDesk(person)
  const network = networkOfPlace(phone)
  return network === null ? atDesk(person, names.desk(phone, pbx)) : atOwnPage(person, network)
}

function locked(event: Of<'pin.locked'>, names: Names): string {
  const minutes = Math.round((Date.parse(event.data.until) - Date.parse(event.at)) / 60_000)
  return eventsWords().pinLocked(ofLock(event, names), minutes)
}

function connected({ data: { link, drops } }: Of<'pbx.connected'>): string {
  const words = eventsWords()
  const name = linkNames()[link]
  return drops === 0 ? words.connected(name) : words.connectedAfter(name, drops)
}

function repaired(changes: number, event: Event, names: Names): string {
  const words = eventsWords()
  return event.phone === null
    ? words.repaired(changes)
    : words.deskRepaired(names.desk(event.phone, event.pbx), changes)
}

function accountChange({ data: { name, after }, actor }: Of<'account.changed'>): string {
  const words = eventsWords()
  if (after.role !== undefined) return words.accountRole(name, roleWords()[after.role], by(actor))
  return after.disabled ? words.accountDisabled(name, by(actor)) : words.accountEnabled(name, by(actor))
}

function signedOut({ data: { name }, actor }: Of<'sign_in.ended'>): string {
  const isOwn = actor.kind === 'account' && actor.name === name
  return isOwn ? eventsWords().signedOut(name) : eventsWords().signedOutEverywhere(name, by(actor))
}

const browserOf = ({ browser, way }: Of<'sign_in.began' | 'own_page.began'>['data']) =>
  `${browserInWords(browser)}${bySso(way)}`

function connectedTo({ data: { name, after }, actor }: Of<'account.connected'>): string {
  const words = ssoEventsWords()
  const person = [after.email, after.subject].filter((one) => one !== null).join(', ')
  return person === '' ? words.disconnected(name, by(actor)) : words.connected(name, person, by(actor))
}

function refusedSso({ data }: Of<'sign_in.refused'>): string {
  const { reason, purpose, subject, email, name, address } = data
  const words = ssoEventsWords()
  const person = [name, email].filter((one) => one !== null).join(', ')
  const refused = purpose === 'own_page' ? words.refusedOwnPage : words.refused
  return refused(person === '' ? words.somebody : person, subject, address, words.why[reason])
}
