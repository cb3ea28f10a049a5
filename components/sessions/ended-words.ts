import type { Actor } from '@/lib/contract/actor'
import type { Stay } from '@/lib/sessions/recent-sessions'

/** How a stay at a desk ended, in a few words; '' while it goes on. */
export function endedInWords({ ended }: Pick<Stay, 'ended'>): string {
  switch (ended?.reason) {
    case 'logout':
      return 'Logged out'
    case 'moved':
      return 'Moved to another desk'
    case 'taken_over':
      return 'Somebody else logged in'
    case 'forced':
      return `Logged out ${byWhom(ended.by)}`
    case 'phone_removed':
      return 'The phone was removed'
    case 'not_applied':
      return 'The PBX did not take the log-in'
    case 'automatic':
      return 'Logged out automatically'
    case undefined:
      return ''
  }
}

function byWhom(by: Actor): string {
  switch (by.kind) {
    case 'account':
      return `by ${by.name}`
    case 'token':
      return `through the API (${by.name})`
    default:
      return 'by an administrator'
  }
}
