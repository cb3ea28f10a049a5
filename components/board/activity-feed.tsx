import Link from 'next/link'
import { memo } from 'react'
import type { Event } from '@/lib/contract/events'
import { ActivityIcon } from '../activity/activity-icon'
import { OfPbx } from '../activity/of-pbx'
import { type Names, sentence, type Sentence } from '../activity/wording'
import { Moment } from '../ui/time'

// The login that caused these says the same in one sentence; the activity page has both.
const saidElsewhere = (event: Event) =>
  event.type === 'session.ended' && (event.data.reason === 'moved' || event.data.reason === 'taken_over')

/** What has just happened, newest first. */
export function ActivityFeed({ activity, names }: { activity: readonly Event[]; names: Names }) {
  const shown = activity.filter((event) => !saidElsewhere(event)).slice(0, 40)
  return (
    <section aria-labelledby="recent" className="min-w-0">
      <div className="mb-2 flex items-baseline justify-between">
        <h2 id="recent" className="font-semibold">
          Recent activity
        </h2>
        <Link href="/activity" className="text-[0.8125rem] text-accent hover:underline">
          All activity
        </Link>
      </div>
      {shown.length === 0 ? (
        <p className="text-muted">Logins and logouts appear here as they happen.</p>
      ) : (
        <ol className="grid gap-0.5">
          {shown.map((event) => (
            <FeedLine key={event.id} event={event} {...sentence(event, names)} pbx={names.pbx(event.pbx)} />
          ))}
        </ol>
      )}
    </section>
  )
}

type FeedLineProps = Sentence & { event: Event; pbx: string }

// Most lines say the same after the next event.
const FeedLine = memo(function FeedLine({ event, text, tone, pbx }: FeedLineProps) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-2.5 py-1.5 text-[0.8125rem]">
      <ActivityIcon event={event} tone={tone} />
      <span className="wrap-break-word">
        {text}
        <OfPbx name={pbx} />
      </span>
      <span className="text-muted">
        <Moment at={event.at} style="time" />
      </span>
    </li>
  )
})
