import { History } from 'lucide-react'
import Link from 'next/link'
import type { Event, EntryChange } from '@/lib/contract/events'
import { faultInWords } from '@/lib/contract/faults'
import { whyNotWords } from '@/lib/contract/free-desk-words'
import { phoneDetails, wordsOfDetail } from '@/lib/contract/phones'
import { localTime } from '@/lib/contract/wall-clock'
import { personAddress } from '@/lib/people/address'
import { activityWords } from '@/words/activity'
import { locale } from '@/words/language'
import { ChangedValues } from '../settings/changed-values'
import { EmptyState } from '../ui/empty-state'
import { Moment } from '../ui/time'
import { ActivityIcon } from './activity-icon'
import { OfPbx } from './of-pbx'
import type { Names } from './names'
import { sentence } from './wording'

/** @param zone by whose days they are grouped; left out: not at all */
type LogProps = { events: Event[]; names: Names; zone?: string }

/** Events newest first, one sentence each, with what was changed where that is known. */
export function ActivityLog({ events, names, zone }: LogProps) {
  if (events.length === 0) {
    const { nothing, nothingFits } = activityWords()
    return (
      <EmptyState icon={<History />} title={nothing}>
        {nothingFits}
      </EmptyState>
    )
  }
  if (zone === undefined) return <Lines events={events} names={names} style="day" />
  return (
    <div className="grid gap-4">
      {daysOf(events, zone).map(({ day, events: ofDay }) => (
        <section key={day} aria-label={dayInWords(day)}>
          <h2 className="mb-2 text-[0.8125rem] font-medium text-muted">{dayInWords(day)}</h2>
          <Lines events={ofDay} names={names} style="clock" />
        </section>
      ))}
    </div>
  )
}

type LinesProps = { events: Event[]; names: Names; style: 'day' | 'clock' }

function Lines({ events, names, style }: LinesProps) {
  return (
    <ol className="divide-y overflow-hidden rounded-xl border bg-surface">
      {events.map((event) => (
        <Line key={event.id} event={event} names={names} style={style} />
      ))}
    </ol>
  )
}

function daysOf(events: readonly Event[], zone: string): { day: string; events: Event[] }[] {
  const days: { day: string; events: Event[] }[] = []
  for (const event of events) {
    const { day } = localTime(new Date(event.at), zone)
    const last = days.at(-1)
    if (last?.day === day) last.events.push(event)
    else days.push({ day, events: [event] })
  }
  return days
}

const dayInWords = (day: string) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day))

type LineProps = { event: Event; names: Names; style: LinesProps['style'] }

function Line({ event, names, style }: LineProps) {
  const { text, tone } = sentence(event, names)
  return (
    <li
      id={`event-${event.id}`}
      className="grid scroll-mt-20 grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-3.5 py-2.5 hover:bg-hover target:bg-accent-soft sm:grid-cols-[auto_minmax(0,1fr)_auto]"
    >
      <ActivityIcon event={event} tone={tone} />
      <div className="min-w-0">
        <p className="wrap-break-word">
          <WithPerson text={text} event={event} names={names} />
          <OfPbx name={names.pbx(event.pbx)} />
        </p>
        <Details event={event} />
      </div>
      <p className="col-start-2 text-[0.8125rem] whitespace-nowrap text-muted sm:col-start-3">
        <a
          href={`/activity?before=${event.id + 1}#event-${event.id}`}
          title={activityWords().link}
          className="hover:underline"
        >
          <Moment at={event.at} style={style} />
        </a>
      </p>
    </li>
  )
}

/** The sentence, in which the person is a link to their page. */
function WithPerson({ text, event, names }: { text: string; event: Event; names: Names }) {
  const { pbx, extension } = event
  if (pbx === null || extension === null) return text
  const person = names.person(extension, pbx)
  const at = text.indexOf(person)
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <Link href={personAddress(pbx, extension)} prefetch={false} className="underline underline-offset-4">
        {person}
      </Link>
      {text.slice(at + person.length)}
    </>
  )
}

function Details({ event }: { event: Event }) {
  const words = activityWords()
  switch (event.type) {
    case 'drift.repaired':
    case 'plan.held':
      return <Changes {...event.data} />
    case 'settings.changed': {
      const { before, after } = event.data
      return before && after ? <ChangedValues before={before} after={after} /> : null
    }
    case 'pbx.disconnected':
      return (
        <p className="text-[0.8125rem] wrap-break-word text-muted">{words.cause(faultInWords(event.data.cause))}</p>
      )
    case 'free_desks.opened':
      return <p className="text-[0.8125rem] wrap-break-word text-muted">{whyNotWords()[event.data.cause]}</p>
    case 'phone.added':
    case 'phone.changed': {
      const { data } = event
      const given = phoneDetails.filter((detail) => data[detail])
      const details = given.map((detail) => words.detail(wordsOfDetail(detail).title, data[detail] ?? '')).join(', ')
      return details ? <p className="text-[0.8125rem] wrap-break-word text-muted">{words.nowWith(details)}</p> : null
    }
    default:
      return null
  }
}

function Changes({ changes, changeCount }: { changes: EntryChange[]; changeCount: number }) {
  const words = activityWords()
  if (changes.length === 0) return null
  return (
    <details className="mt-0.5 text-[0.8125rem] text-muted">
      <summary className="w-fit rounded hover:text-ink">{words.whatDiffered}</summary>
      <ul className="mt-1 grid gap-0.5">
        {changes.map(({ entry, found, wanted }) => (
          <li key={entry} className="wrap-break-word">
            <code className="text-ink">{entry}</code> {words.differed(shown(found), shown(wanted))}
          </li>
        ))}
        {changeCount > changes.length ? <li>{words.more(changeCount - changes.length)}</li> : null}
      </ul>
    </details>
  )
}

function shown(value: string | null): string {
  const words = activityWords()
  return value === null ? words.absent : value === '' ? words.empty : words.value(value)
}
