import type { Actor } from '@/lib/contract/actor'
import { clockInWords, placeInWords } from '@/lib/contract/logout-rule-words'
import { eventsWords } from '@/words/events'

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
