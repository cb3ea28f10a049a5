import type { Desk } from '@/lib/contract/board'
import type { PhoneName } from '@/lib/contract/phones'
import { commonWords } from '@/words/common'

/** "Window desk", "phone 2001" or "12 phones". */
export function nameOfPhones(phones: readonly Pick<Desk, 'label' | 'number'>[]): string {
  const [first, second] = phones
  if (!first || second) return commonWords().countPhones(phones.length)
  return first.label || commonWords().phoneWithin(first.number)
}

export const namesOf = (phones: readonly PhoneName[]): PhoneName[] => phones.map(({ pbx, number }) => ({ pbx, number }))
