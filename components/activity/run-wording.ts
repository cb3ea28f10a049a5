import type { Actor } from '@/lib/contract/actor'
import { clockInWords, placeInWords } from '@/lib/contract/logout-rule-words'
import type { Event } from '@/lib/contract/events'
import type { Run } from '@/lib/contract/feed'
import { type Names, sentence, type Sentence } from './wording'

/** A run in one sentence, without a full stop: “root added 2,000 phones”. */
export function runSentence({ event, count }: Run, names: Names): Sentence {
  const one = sentence(event, names)
  return count === 1
    ? one
    : { ...one, text: ofMany(event, count) ?? `${one.text}, and ${many(count - 1)} more like it` }
}

function ofMany({ type, actor }: Event, count: number): string | null {
  switch (type) {
    case 'phone.added':
      return `${who(actor)} added ${many(count)} phones`
    case 'phone.changed':
      return `${who(actor)} changed ${many(count)} phones`
    case 'phone.removed':
      return `${who(actor)} removed ${many(count)} phones`
    case 'session.started':
      return `${who(actor)} logged ${many(count)} people in`
    case 'session.ended':
      return actor.kind === 'policy'
        ? `${many(count)} people were logged out automatically: ${clockInWords(actor.rule)}, by the rule for ${placeInWords(actor)}`
        : `${who(actor)} logged ${many(count)} people out`
    default:
      return null
  }
}

const many = (count: number) => count.toLocaleString('en')

function who(actor: Actor): string {
  switch (actor.kind) {
    case 'account':
    case 'token':
      return actor.name
    case 'command_line':
      return actor.user
    case 'phone':
      return actor.number
    case 'rule':
    case 'system':
    case 'policy':
      return 'Hot Desk'
  }
}
