import type { Desk } from '@/lib/contract/board'
import { isAvailable } from '@/lib/contract/desk-facts'

/** How the board shows a desk. Each has a colour, an icon and a word: desk-looks.tsx. */
export type DeskState =
  'available' | 'taken' | 'do_not_disturb' | 'in_call' | 'on_hold' | 'ringing' | 'unregistered' | 'unknown'

/** What the phone does comes before who is there: a call is seen first. */
export function stateOf(desk: Desk): DeskState {
  const { line, session } = desk
  if (line === 'in_call' || line === 'on_hold' || line === 'ringing') return line
  if (session) return session.doNotDisturb ? 'do_not_disturb' : 'taken'
  if (isAvailable(desk)) return 'available'
  return line === 'unregistered' ? 'unregistered' : 'unknown'
}
