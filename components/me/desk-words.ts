import type { Desk } from '@/lib/contract/board'
import { commonWords } from '@/words/common'

/** `Room 201`, or `Phone 2001`. */
export const nameOf = ({ label, number }: Pick<Desk, 'label' | 'number'>): string =>
  label || commonWords().phoneOf(number)

/** What else is known of where it is: `2001, Ground floor`. */
export const placeOf = ({ label, number, location }: Pick<Desk, 'label' | 'number' | 'location'>): string =>
  [label ? number : '', location].filter(Boolean).join(', ')
