import type { Actor } from '@/lib/contract/actor'
import { clockInWords, placeInWords } from '@/lib/contract/logout-rule-words'
import type { Event } from '@/lib/contract/events'
import type { Run } from '@/lib/contract/feed'
import { eventsWords } from '@/words/events'
import type { Names } from './names'
import type { Sentence } from './sentence'
import { sentence } from './wording'

/** A run in one sentence, without a full stop: “root added 2,000 phones”. */
export function runSentence({ event, count }: Run, names: Names): Sentence {
  const one = sentence(event, names)
  return count === 1 ? one : { ...one, text: ofMany(event, count) ?? eventsWords().moreLikeIt(one.text, count - 1) }
}

function ofMany({ type, actor }: Event, count: number): string | null {
  const words = eventsWords()
  switch (type) {
    case 'phone.added':
      return words.phonesAdded(who(actor), count)
    case 'phone.changed':
      return words.phonesChanged(who(actor), count)
    case 'phone.removed':
      return words.phonesRemoved(who(actor), count)
    case 'session.started':
      return words.peopleLoggedIn(who(actor), count)
    case 'session.ended':
      return actor.kind === 'policy'
        ? words.peopleLoggedOutByRule(count, clockInWords(actor.rule), placeInWords(actor))
        : words.peopleLoggedOut(who(actor), count)
    default:
      return null
  }
}

function who(actor: Actor): string {
  switch (actor.kind) {
    case 'account':
    case 'token':
    case 'person':
      return actor.name
    case 'command_line':
      return actor.user
    case 'phone':
      return actor.number
    case 'rule':
    case 'system':
    case 'policy':
      return eventsWords().hotDesk
  }
}
