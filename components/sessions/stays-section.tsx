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
import { commonWords } from '@/words/common'
import { sessionsWords } from '@/words/sessions'

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

/** Stays at desks, the newest first. */
export function StaysSection({ title, none, pbx, show, stays, now, older, newest }: StaysSectionProps) {
  const words = sessionsWords()
  return (
    <Section title={title}>
      {stays.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <Table caption={title} columns={[commonWords()[show], words.from, words.to, words.for, words.howItEnded]}>
          {stays.map((stay) => (
            <StayRow key={stay.id} {...{ pbx, show, stay, now }} />
          ))}
        </Table>
      )}
      <OlderPages of={words.stays} older={older} newest={newest} />
    </Section>
  )
}

function StayRow({ pbx, show, stay, now }: Pick<StaysSectionProps, 'pbx' | 'show' | 'now'> & { stay: Stay }) {
  const { startedAt, endedAt } = stay
  const words = sessionsWords()
  return (
    <Row>
      <Cell name={commonWords()[show]}>
        {show === 'person' ? <Person pbx={pbx} stay={stay} /> : <Desk pbx={pbx} stay={stay} />}
      </Cell>
      <Cell name={words.from}>
        <Moment at={startedAt} style="time" />
      </Cell>
      <Cell name={words.to}>{endedAt === null ? words.now : <Moment at={endedAt} style="time" />}</Cell>
      <Cell name={words.for} className="whitespace-nowrap tabular-nums">
        {lasted((endedAt === null ? now : Date.parse(endedAt)) - Date.parse(startedAt))}
      </Cell>
      <Cell name={words.howItEnded}>{endedInWords(stay)}</Cell>
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
      {label ? sessionsWords().deskOf(label, phone) : commonWords().phoneOf(phone)}
    </Link>
  )
}
