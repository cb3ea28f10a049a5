import Link from 'next/link'
import { memo } from 'react'
import type { Event } from '@/lib/contract/events'
import { isBulkType, type Run } from '@/lib/contract/feed'
import { ActivityIcon } from '../activity/activity-icon'
import { OfPbx } from '../activity/of-pbx'
import { runSentence } from '../activity/run-wording'
import type { Names, Sentence } from '../activity/wording'
import { Moment } from '../ui/time'
import { boardWords } from '@/words/board'

const mostShown = 40

/** What has just happened, newest first. */
export function ActivityFeed({ runs, names }: { runs: readonly Run[]; names: Names }) {
  const shown = runs.filter(({ event, count }) => count > 1 || !isBulkType(event)).slice(0, mostShown)
  const words = boardWords()
  return (
    <section aria-labelledby="recent" className="min-w-0">
      <div className="mb-2 flex items-baseline justify-between">
        <h2 id="recent" className="text-[0.9375rem] font-semibold">
          {words.recent}
        </h2>
        <Link href="/activity" className="text-[0.8125rem] text-accent hover:underline">
          {words.allActivity}
        </Link>
      </div>
      {shown.length === 0 ? (
        <p className="text-muted">{words.noActivity}</p>
      ) : (
        <ol className="grid gap-0.5">
          {shown.map((run) => (
            <FeedLine
              key={run.event.id}
              event={run.event}
              {...runSentence(run, names)}
              pbx={names.pbx(run.event.pbx)}
            />
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
