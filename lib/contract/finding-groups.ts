import { findingsWords } from '../../words/findings.ts'
import { checkInWords, foundInWords } from './finding-words.ts'
import type { Finding, FindingGroup } from './findings.ts'

const order = ['problem', 'warning', 'ok'] as const

/** Problems first, then warnings, then what is fine. Findings that are the same but for the phone are one of them. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<unknown, Finding[]>()
  for (const finding of findings) {
    const kind = finding.phone === undefined ? finding : `${finding.pbx ?? ''} ${finding.status} ${finding.phone.all}`
    const alike = groups.get(kind) ?? []
    alike.push(finding)
    groups.set(kind, alike)
  }
  return worstFirst([...groups.values()].map(toGroup))
}

/** Within each kind in the order in which they were found. */
export const worstFirst = (groups: readonly FindingGroup[]): FindingGroup[] =>
  order.flatMap((status) => groups.filter((group) => group.status === status))

function toGroup(alike: readonly Finding[]): FindingGroup {
  const [{ phone, ...first }] = alike as [Finding]
  const phones = alike.flatMap((finding) => finding.phone?.number ?? [])
  // One phone alone is named as it is.
  if (phones.length < 2 || !phone) return { ...first, phones }
  const said = phone.said && { said: { ...first.said, found: phone.said } }
  return { ...first, ...said, check: 'phones', found: phone.all, phones }
}

/** What it says, in one line and without the phones: `2,001 phones have no mailbox`. */
export function titleOf(group: FindingGroup): string {
  const { check, phones } = group
  const [words, found] = [findingsWords(), foundInWords(group)]
  return phones.length > 1 ? words.many(phones.length, found) : words.one(checkInWords(check), found)
}

/** The first of many numbers, and how many more there are. */
export function firstOf(phones: readonly string[], most: number): string {
  const rest = phones.length - most
  // “and 1 more” would be longer than the number itself.
  if (rest <= 1) return phones.join(', ')
  return findingsWords().andMore(phones.slice(0, most).join(', '), rest)
}

/** How much of it is in order; null: nothing. */
export function fineInWords(groups: readonly FindingGroup[]): string | null {
  const fine = groups.filter(({ status }) => status === 'ok')
  if (fine.length === 0) return null
  const checks = fine.filter(({ phones }) => phones.length === 0).length
  const phones = fine.reduce((sum, group) => sum + group.phones.length, 0)
  const words = findingsWords()
  if (phones === 0) return words.fineChecks(checks)
  return checks === 0 ? words.finePhones(phones) : words.fine(checks, phones)
}

export const countOf = (groups: readonly FindingGroup[], wanted: FindingGroup['status']): number =>
  groups.filter(({ status }) => status === wanted).length
