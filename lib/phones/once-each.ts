import type { PhoneName } from '@/lib/contract/phones'

/** A phone that is named twice is meant once. */
export const onceEach = (phones: readonly PhoneName[]): PhoneName[] => [
  ...new Map(phones.map((phone) => [`${phone.pbx}/${phone.number}`, phone])).values(),
]
