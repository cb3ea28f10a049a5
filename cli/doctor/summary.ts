import { fineInWords, firstOf, groupFindings, titleOf, worstFirst } from '../../lib/contract/finding-groups.ts'
import type { Finding, FindingGroup } from '../../lib/contract/findings.ts'

const marks = { ok: '✓', warning: '!', problem: '✗' }
/** Of the phones that share a finding. */
const mostNamed = 3

/** For people: problems first, then warnings, each with its cure, and how much is fine. */
export function summary(groups: readonly FindingGroup[]): string {
  const wanting = groups.filter(({ status }) => status !== 'ok').map(line)
  const fine = fineInWords(groups)
  return [
    ...wanting,
    ...(fine === null ? [] : [`${marks.ok} ${fine}.`]),
    'hotdesk doctor --all names everything.',
  ].join('\n')
}

/** Every finding on its own line, in the same order. */
export const everything = (findings: readonly Finding[]): string =>
  worstFirst(findings.flatMap((finding) => groupFindings([finding])))
    .map(line)
    .join('\n')

function line(group: FindingGroup): string {
  const { pbx, status, next, phones } = group
  const about = phones.length > 1 ? `: ${firstOf(phones, mostNamed)}` : ''
  const cure = next === undefined ? '' : `\n    → ${next}`
  return `${marks[status]} ${pbx === undefined ? '' : `${pbx}, `}${titleOf(group)}${about}${cure}`
}
