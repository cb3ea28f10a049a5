import type { Actor } from '@/lib/contract/actor'
import type { EndReason } from '@/lib/contract/commands'
import type { Stay } from '@/lib/sessions/recent-sessions'
import { sessionsWords } from '@/words/sessions'

/** How a stay at a desk ended, in a few words; '' while it goes on. */
export function endedInWords({ ended }: Pick<Stay, 'ended'>): string {
  if (!ended) return ''
  if (ended.reason === 'forced') return forcedBy(ended.by)
  const words: Record<Exclude<EndReason, 'forced'>, string> = sessionsWords().reasons
  return words[ended.reason]
}

function forcedBy(by: Actor): string {
  const words = sessionsWords().forced
  switch (by.kind) {
    case 'account':
      return words.account(by.name)
    case 'token':
      return words.token(by.name)
    default:
      return words.other
  }
}
