import type { Desk } from '@/lib/contract/board'
import { plansWords } from '@/words/plans'
import { personName } from '../activity/names'
import { stateWords } from '../board/desk-looks'
import { stateOf } from '../board/desk-state'
import { warningText } from '../board/desk-warnings'

export const nameOfDesk = ({ label, number }: Pick<Desk, 'label' | 'number'>): string =>
  label || plansWords().phone(number)

/** What a desk on a plan says: “Window (2001): Alice Archer (1001). In a call.” */
export function deskInWords(desk: Desk): string {
  const state = stateOf(desk)
  const { session, label, number } = desk
  const name = label ? `${label} (${number})` : plansWords().phone(number)
  const person = session && personName(session.extension, session.name)
  const says = [person, state === 'taken' ? null : stateWords()[state]].filter(Boolean).join('. ')
  return [`${name}: ${says}.`, warningText(desk)].filter(Boolean).join(' ')
}
