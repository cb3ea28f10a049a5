import type { Desk } from '@/lib/contract/board'
import type { PhoneName } from '@/lib/contract/phones'

/** "Window desk", "phone 2001" or "12 phones". */
export function nameOfPhones(phones: readonly Pick<Desk, 'label' | 'number'>[]): string {
  const [first, second] = phones
  if (!first || second) return `${phones.length} phones`
  return first.label || `phone ${first.number}`
}

export const namesOf = (phones: readonly Desk[]): PhoneName[] => phones.map(({ pbx, number }) => ({ pbx, number }))
