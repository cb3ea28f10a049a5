import type { PhoneName } from '@/lib/contract/phones'

/** Whoever names a phone twice means it once. */
export const onceEach = (phones: readonly PhoneName[]): PhoneName[] => [
  ...new Map(phones.map((phone) => [`${phone.pbx}/${phone.number}`, phone])).values(),
]
