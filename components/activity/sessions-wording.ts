import type { EndReason } from '@/lib/contract/commands'
import type { Forward } from '@/lib/contract/forwards'
import { browserInWords } from '@/lib/auth/browser-name'
import { bySso } from '../single-sign-on/by-sso'
import { eventsWords } from '@/words/events'
import { listed } from '@/words/numbers'
import { personName } from './names'
import { type About, good, type Of, plain, type Wordings } from './sentence'

/** Who came, went and called. */
export const ofSessions = {
  'session.started': (event, about) => good(started(event, about)),
  'session.ended': (event, about) => plain(withNote(ended(event, about), event.data.note)),
  'session.reopened': (_, { who, desk }) => plain(eventsWords().reopened(who, desk)),
  'logout.ordered': ({ data: { location, count: people, note } }, { by }) =>
    plain(withNote(eventsWords().logOutOrdered(people, location, by), note)),
  'login.repeated': (_, { who, desk, by }) => plain(eventsWords().loggedInAgain(who, desk, by)),
  'call.requested': ({ data, pbx }, { who, names }) => plain(eventsWords().called(who, names.person(data.number, pbx))),
  'queues.left': ({ data: { queues } }, { who, desk }) =>
    plain(eventsWords().queuesLeft(who, desk, { queues: listed(queues), many: queues.length })),
  'forwards.given_back': (event, about) => plain(givenBack(event, about)),
  'own_page.began': ({ data: { address, browser, way } }, { who }) =>
    plain(eventsWords().ownPageSignedIn(who, address, `${browserInWords(browser)}${bySso(way)}`)),
} satisfies Partial<Wordings>

function started(event: Of<'session.started'>, { desk, by, names }: About): string {
  const words = eventsWords()
  const { actor, extension, pbx } = event
  const { from, displaced, name } = event.data
  const who = extension === null ? name : personName(extension, name)
  // An owner comes back to their desk by a rule.
  if (actor.kind === 'rule') return words.ownerLoggedIn(who, desk)
  const more = { displaced: displaced === null ? '' : names.person(displaced, pbx), by }
  return from === null ? words.loggedIn(who, desk, more) : words.moved(who, [names.desk(from, pbx), desk], more)
}

type WordsOfEnd = Record<EndReason, (who: string, desk: string, by: string) => string>

function ended({ data, actor, phone, pbx }: Of<'session.ended'>, { who, desk, by, names }: About): string {
  const words: WordsOfEnd = eventsWords().ended
  // A person who has left the desk without logging out does so at any other phone.
  return data.reason === 'logout' && actor.kind === 'phone' && actor.number !== phone
    ? eventsWords().loggedOutElsewhere(who, desk, names.desk(actor.number, pbx))
    : words[data.reason](who, desk, by)
}

/** What somebody gave as the reason, in their own words. */
const withNote = (text: string, note: string | undefined) => (note ? eventsWords().withNote(text, note) : text)

function givenBack({ data }: Of<'forwards.given_back'>, { who, desk }: About): string {
  const { forwards, forwardsGivenBack } = eventsWords()
  const forwardWords: Record<Forward, string> = forwards
  return forwardsGivenBack(who, desk, listed(data.forwards.map((forward) => forwardWords[forward])))
}
