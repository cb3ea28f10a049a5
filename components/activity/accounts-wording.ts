import { browserInWords } from '@/lib/auth/browser-name'
import { bySso } from '../single-sign-on/by-sso'
import { eventsWords } from '@/words/events'
import { ssoEventsWords } from '@/words/sso-events'
import { roleWords } from '../shell/role-words'
import { type Of, plain, warning, type Wordings } from './sentence'

/** What became of accounts, of their sign-ins, and of what has other ways in and out. */
export const ofAccounts = {
  'account.added': ({ data }, { by }) => plain(eventsWords().accountAdded(data.name, by)),
  'account.invited': ({ data }, { by }) => plain(eventsWords().accountInvited(data.name, by)),
  'account.link_made': ({ data }, { by }) => plain(eventsWords().accountLinkMade(data.name, by)),
  'account.changed': (event, { by }) => plain(accountChange(event, by)),
  'account.password_set': ({ data }, { by }) => {
    const { passwordChosen, passwordSet } = eventsWords()
    return plain(data.by === 'owner' ? passwordChosen(data.name) : passwordSet(data.name, by))
  },
  'account.deleted': ({ data }, { by }) => plain(eventsWords().accountDeleted(data.name, by)),
  'account.extension_set': ({ data: { name, extension } }, { by }) => {
    const { extensionTaken, extensionSet } = eventsWords()
    return plain(extension === null ? extensionTaken(name, by) : extensionSet(name, extension, by))
  },
  'account.connected': (event, { by }) => plain(connectedTo(event, by)),
  'sign_in.began': ({ data: { name, address, browser, way } }) =>
    plain(eventsWords().signedIn(name, address, `${browserInWords(browser)}${bySso(way)}`)),
  'sign_in.ended': (event, { by }) => plain(signedOut(event, by)),
  'sign_in.refused': (event) => warning(refused(event)),
  'single_sign_on.changed': (_, { by }) => plain(ssoEventsWords().changed(by)),
  'single_sign_on.removed': ({ data }, { by }) => plain(ssoEventsWords().removed(data.issuer, by)),
  'token.created': ({ data }, { by }) => plain(eventsWords().tokenCreated(data.name, by)),
  'token.revoked': ({ data }, { by }) => plain(eventsWords().tokenRevoked(data.name, by)),
  'webhook.added': ({ data }, { by }) => plain(eventsWords().webhookAdded(data.name, data.host, by)),
  'webhook.changed': ({ data }, { by }) => plain(eventsWords().webhookChanged(data.name, by)),
  'webhook.removed': ({ data }, { by }) => plain(eventsWords().webhookRemoved(data.name, by)),
  'webhook.tested': ({ data }, { by }) => plain(eventsWords().webhookTested(data.name, by)),
  'webhook.resent': ({ data }, { by }) => plain(eventsWords().webhookResent(data.name, by)),
  'webhook.stopped': ({ data }) => warning(eventsWords().webhookStopped[data.cause](data.name)),
  'wall.added': ({ data }, { by }) => plain(eventsWords().wallAdded(data.name, by)),
  'wall.changed': ({ data }, { by }) => plain(eventsWords().wallChanged(data.after.name, by)),
  'wall.revoked': ({ data }, { by }) => plain(eventsWords().wallRevoked(data.name, by)),
} satisfies Partial<Wordings>

function accountChange({ data: { name, after } }: Of<'account.changed'>, by: string): string {
  const words = eventsWords()
  if (after.role !== undefined) return words.accountRole(name, roleWords()[after.role], by)
  return after.disabled ? words.accountDisabled(name, by) : words.accountEnabled(name, by)
}

function connectedTo({ data: { name, after } }: Of<'account.connected'>, by: string): string {
  const words = ssoEventsWords()
  const person = named(after.email, after.subject)
  return person === '' ? words.disconnected(name, by) : words.connected(name, person, by)
}

function signedOut({ data: { name }, actor }: Of<'sign_in.ended'>, by: string): string {
  const isOwn = actor.kind === 'account' && actor.name === name
  return isOwn ? eventsWords().signedOut(name) : eventsWords().signedOutEverywhere(name, by)
}

function refused({ data }: Of<'sign_in.refused'>): string {
  const words = ssoEventsWords()
  const person = named(data.name, data.email) || words.somebody
  const says = data.purpose === 'own_page' ? words.refusedOwnPage : words.refused
  return says(person, data.subject, data.address, words.why[data.reason])
}

const named = (...known: (string | null)[]) => known.filter((one) => one !== null).join(', ')
