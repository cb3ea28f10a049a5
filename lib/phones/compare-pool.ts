import { isDeepStrictEqual } from 'node:util'
import { detailsOf, eachDetail, type ImportedPhone, type NewPhone } from '@/lib/contract/phones'
import { Problem } from '@/lib/problems/problem'
import type { PooledPhone } from './pooled-phones'
import { phoneProblemsWords } from '@/words/phone-problems'

/** What a pool needs to be as somebody wants it. */
export interface Changes {
  added: NewPhone[]
  changed: { phone: NewPhone; before: PooledPhone }[]
  unchanged: NewPhone[]
}

/** Throws Problem bad_request that names every phone that is there a second time. */
export function requireOnce(phones: readonly ImportedPhone[]): void {
  const seen = new Set<string>()
  const twice = phones.flatMap(({ number }, at) => {
    const isTwice = seen.has(number)
    seen.add(number)
    return isTwice ? [{ field: `phones.${at}.number`, message: phoneProblemsWords().twice(number) }] : []
  })
  if (twice.length > 0) throw new Problem('bad_request', twice)
}

/** What is not said of a phone stays as it is; of a new one it is empty. */
export function completed(given: readonly ImportedPhone[], known: readonly PooledPhone[]): NewPhone[] {
  const byNumber = new Map(known.map((phone) => [phone.number, phone]))
  return given.map((phone) => {
    const before = byNumber.get(phone.number)
    return { number: phone.number, ...eachDetail((detail) => phone[detail] ?? before?.[detail] ?? '') }
  })
}

export function compare(phones: readonly NewPhone[], known: readonly PooledPhone[]): Changes {
  const changes: Changes = { added: [], changed: [], unchanged: [] }
  const byNumber = new Map(known.map((phone) => [phone.number, phone]))
  for (const phone of phones) {
    const before = byNumber.get(phone.number)
    if (!before) changes.added.push(phone)
    else if (isDeepStrictEqual(detailsOf(before), detailsOf(phone))) changes.unchanged.push(phone)
    else changes.changed.push({ phone, before })
  }
  return changes
}
