import type { Denial } from '@/lib/contract/commands'
import { ofLock } from '../pins/lock-words'
import { eventsWords } from '@/words/events'
import { refusalsWords } from '@/words/refusals'
import { refuserInWords } from './refuser-words'
import { type About, good, type Of, plain, warning, type Wordings } from './sentence'

/** Who could not log in or out, and why. */
export const ofRefusals = {
  'login.denied': (event, about) => warning(loginDenied(event, about)),
  'logout.denied': ({ data, extension }, { who, desk }) =>
    warning(refusalsWords().logout(desk, why(data.reason, who, extension))),
  'own_page.denied': ({ data, extension }, { who }) =>
    warning(refusalsWords().ownPage(data.network, why(data.reason, who, extension))),
  'takeover.declined': (event, about) => plain(declined(event, about)),
  'pin.locked': (event, { names }) => warning(eventsWords().pinLocked(ofLock(event, names), minutesOf(event))),
  'pin.released': (event, { by, names }) => good(eventsWords().pinReleased(ofLock(event, names), by)),
} satisfies Partial<Wordings>

function why(reason: Denial, who: string, extension: string | null): string {
  const words: Record<Denial, (who: string, extension: string | null) => string> = refusalsWords().why
  return words[reason](who, extension)
}

function loginDenied(event: Of<'login.denied'>, about: About): string {
  const { login, owner } = refusalsWords()
  // An owner comes back to their desk by a rule.
  const refused = event.actor.kind === 'rule' ? owner : login
  return refused(about.desk, whyNotLoggedIn(event, about))
}

function whyNotLoggedIn({ data, phone, extension }: Of<'login.denied'>, { who }: About): string {
  const { reason, by: refuser } = data
  const { neverHotDesks, thisPhone } = refusalsWords()
  if (refuser?.kind === 'never_hot_desks' && reason === 'number_excluded')
    return neverHotDesks(refuser.number === phone ? thisPhone : who)
  return `${why(reason, who, extension)}${refuserInWords(refuser)}`
}

type Answer = Of<'takeover.declined'>['data']['answer']

/** Nobody has shown a PIN yet: anybody may have entered that extension. */
function declined({ data, pbx }: Of<'takeover.declined'>, { who, desk, names }: About): string {
  const { takeoverDeclined, answers } = refusalsWords()
  const words: Record<Answer, string> = answers
  return takeoverDeclined(who, desk, { holder: names.person(data.holder, pbx), answer: words[data.answer] })
}

const minutesOf = ({ at, data: { until } }: Of<'pin.locked'>) =>
  Math.round((Date.parse(until) - Date.parse(at)) / 60_000)
