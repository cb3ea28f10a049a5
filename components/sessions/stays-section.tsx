import Link from 'next/link'
import { deskAddress } from '@/lib/desks/address'
import { personAddress } from '@/lib/people/address'
import type { Stay } from '@/lib/sessions/recent-sessions'
import { personName } from '../activity/names'
import { OlderPages } from '../ui/older-pages'
import { Section } from '../ui/section'
import { Cell, Row, Table } from '../ui/table'
import { lasted } from '../ui/duration'
import { Moment } from '../ui/time'
import { endedInWords } from './ended-words'

type StaysSectionProps = {
  title: string
  /** What stands where there are none. */
  none: string
  pbx: string
  /** Who was there, or where they were. */
  show: 'person' | 'desk'
  stays: readonly Stay[]
  now: number
  /** Where older ones are; null: there are none. */
  older: string | null
  /** Where the newest are; null: here. */
  newest: string | null
}

const columnOf = { person: 'Person', desk: 'Desk' } as const

/** Stays at desks, the newest first. */
export function StaysSection({ title, none, pbx, show, stays, now, older, newest }: StaysSectionProps) {
  return (
    <Section title={title}>
      {stays.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <Table caption={title} columns={[columnOf[show], 'From', 'To', 'For', 'How it ended']}>
          {stays.map((stay) => (
            <StayRow key={stay.id} {...{ pbx, show, stay, now }} />
          ))}
        </Table>
      )}
      <OlderPages of="stays" older={older} newest={newest} />
    </Section>
  )
}

function StayRow({ pbx, show, stay, now }: Pick<StaysSectionProps, 'pbx' | 'show' | 'now'> & { stay: Stay }) {
  const { startedAt, endedAt } = stay
  return (
    <Row>
      <Cell name={columnOf[show]}>
        {show === 'person' ? <Person pbx={pbx} stay={stay} /> : <Desk pbx={pbx} stay={stay} />}
      </Cell>
      <Cell name="From">
        <Moment at={startedAt} style="time" />
      </Cell>
      <Cell name="To">{endedAt === null ? 'Now' : <Moment at={endedAt} style="time" />}</Cell>
      <Cell name="For" className="whitespace-nowrap tabular-nums">
        {lasted((endedAt === null ? now : Date.parse(endedAt)) - Date.parse(startedAt))}
      </Cell>
      <Cell name="How it ended">{endedInWords(stay)}</Cell>
    </Row>
  )
}

const linkLook = 'min-w-0 font-medium wrap-anywhere hover:underline'

function Person({ pbx, stay: { extension, name } }: { pbx: string; stay: Stay }) {
  return (
    <Link href={personAddress(pbx, extension)} prefetch={false} className={linkLook}>
      {personName(extension, name)}
    </Link>
  )
}

function Desk({ pbx, stay: { phone, label } }: { pbx: string; stay: Stay }) {
  return (
    <Link href={deskAddress(pbx, phone)} prefetch={false} className={linkLook}>
      {label ? `${label} (${phone})` : `Phone ${phone}`}
    </Link>
  )
}
