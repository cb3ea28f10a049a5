import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { firstOf, titleOf } from '@/lib/contract/finding-groups'
import { nextInWords } from '@/lib/contract/finding-words'
import type { FindingGroup } from '@/lib/contract/findings'
import { Badge } from '../ui/badge'
import { Section } from '../ui/section'
import { healthCheckWords } from '@/words/health-check'

const kinds = {
  problem: { tone: 'danger', icon: <CircleX aria-hidden /> },
  warning: { tone: 'warning', icon: <TriangleAlert aria-hidden /> },
  ok: { tone: 'good', icon: <CircleCheck aria-hidden /> },
} as const

type FindingListProps = {
  groups: readonly FindingGroup[]
  /** By the id of a PBX; '' while there is one alone. */
  pbxName: (id: string) => string
}

/** What was found: problems and warnings open, what is fine folded. */
export function FindingList({ groups, pbxName }: FindingListProps) {
  const words = healthCheckWords()
  const of = (status: FindingGroup['status']) => groups.filter((group) => group.status === status)
  const fine = of('ok')
  return (
    <div className="grid gap-4">
      <Kind title={words.problems} groups={of('problem')} pbxName={pbxName} />
      <Kind title={words.warnings} groups={of('warning')} pbxName={pbxName} />
      {fine.length > 0 ? (
        <details className="rounded-xl border bg-surface">
          <summary className="rounded-xl p-5 font-semibold">{words.whatIsFine}</summary>
          <div className="px-5 pb-3">
            <Findings groups={fine} pbxName={pbxName} />
          </div>
        </details>
      ) : null}
    </div>
  )
}

function Kind({ title, ...list }: FindingListProps & { title: string }) {
  if (list.groups.length === 0) return null
  return (
    <Section title={title}>
      <Findings {...list} />
    </Section>
  )
}

/** Each with its cure. */
export function Findings({ groups, pbxName }: FindingListProps) {
  return (
    <ul className="grid divide-y">
      {groups.map((group) => (
        <FindingLine
          key={`${group.pbx ?? ''} ${group.check} ${group.found}`}
          group={group}
          pbx={group.pbx === undefined ? '' : pbxName(group.pbx)}
        />
      ))}
    </ul>
  )
}

function FindingLine({ group, pbx }: { group: FindingGroup; pbx: string }) {
  const words = healthCheckWords()
  const { tone, icon } = kinds[group.status]
  const next = nextInWords(group)
  return (
    <li className="grid gap-x-3 gap-y-1.5 py-3 first:pt-0 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <Badge tone={tone} icon={icon}>
        {words.kinds[group.status]}
      </Badge>
      <div className="grid min-w-0 gap-1">
        <p className="font-medium wrap-anywhere">
          {capital(pbx === '' ? titleOf(group) : `${pbx}, ${titleOf(group)}`)}
        </p>
        {next === undefined ? null : (
          <p className="wrap-anywhere">
            <span className="text-muted">{words.whatToDo}</span>
            {next}
          </p>
        )}
        {group.phones.length > 1 ? <Phones phones={group.phones} /> : null}
      </div>
    </li>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const mostShown = 5

function Phones({ phones }: { phones: readonly string[] }) {
  if (firstOf(phones, mostShown) === phones.join(', '))
    return <p className="text-muted tabular-nums">{phones.join(', ')}</p>
  return (
    <details className="text-muted tabular-nums">
      <summary className="w-fit rounded">
        {phones.slice(0, mostShown).join(', ')} …{' '}
        <span className="text-accent underline">{healthCheckWords().showAll(phones.length)}</span>
      </summary>
      <p className="mt-1 wrap-anywhere">{phones.join(', ')}</p>
    </details>
  )
}
