import type { Actor } from './actor.ts'
import { clockInWords, reason } from './logout-rule-words.ts'

/** Who did it, for lists that are not sentences. */
export function actorInWords(actor: Actor): string {
  switch (actor.kind) {
    case 'phone':
      return `phone ${actor.number}`
    case 'command_line':
      return `command line ${actor.user}`
    case 'rule':
      return `the rule for desks with an ${actor.rule}`
    case 'system':
      return `system ${actor.reason}`
    case 'policy':
      return `the rule for ${reason(actor)}: ${clockInWords(actor.rule)}`
    default:
      return `${actor.kind} ${actor.name}`
  }
}
