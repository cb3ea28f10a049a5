import type { Finding } from './finding.ts'

const order = ['problem', 'warning', 'ok'] as const
const marks = { ok: '✓', warning: '!', problem: '✗' }
/** Of the phones that share a finding. */
const named = 3

/** For people: problems first, then warnings; a thing that several phones share is said once, unless `all` is wanted. */
export function summary(findings: readonly Finding[], { all }: { all: boolean }): string {
  const shown = all ? findings : together(findings)
  const lines = order.flatMap((status) => shown.filter((finding) => finding.status === status).map(line))
  const rest = shown.length < findings.length ? ['hotdesk doctor --all names every phone.'] : []
  return [...lines, ...rest].join('\n')
}

/** Findings that are the same but for the phone become one, in the place of the first. */
function together(findings: readonly Finding[]): Finding[] {
  const groups = new Map<unknown, Finding[]>()
  for (const finding of findings) {
    const kind = finding.phone === undefined ? finding : `${finding.pbx} ${finding.status} ${finding.phone.all}`
    groups.set(kind, [...(groups.get(kind) ?? []), finding])
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first?.phone === undefined || others.length === 0) return first ?? []
    const numbers = [first, ...others].flatMap(({ phone }) => phone?.number ?? [])
    return { ...first, check: 'phones', found: `${count(numbers.length)} phones ${first.phone.all}: ${some(numbers)}` }
  })
}

function some(numbers: readonly string[]): string {
  const rest = numbers.length - named
  if (rest <= 1) return numbers.join(', ')
  return `${numbers.slice(0, named).join(', ')} and ${count(rest)} more`
}

const count = (number: number) => number.toLocaleString('en')

const line = ({ pbx, check, status, found, next }: Finding) =>
  `${marks[status]} ${pbx === undefined ? '' : `${pbx}, `}${check}: ${found}${next === undefined ? '' : `\n    → ${next}`}`
