import Link from 'next/link'
import { memo } from 'react'
import type { Event } from '@/lib/contract/events'
import type { Run } from '@/lib/contract/feed'
import { ActivityIcon } from '../activity/activity-icon'
import { OfPbx } from '../activity/of-pbx'
import type { Names } from '../activity/names'
import { shownRuns } from '../activity/runs'
import type { Sentence } from '../activity/sentence'
import { Moment } from '../ui/time'
import type { FirstSentences } from './first-feed'
import type { Wording } from './use-wording'
import { boardWords } from '@/words/board'

type FeedProps = {
  runs: readonly Run[]
  names: Names
  /** null: not yet. Until then there are the sentences that came with the page. */
  wording: Wording | null
  first: FirstSentences
}

/** What has just happened, newest first. */
export function ActivityFeed({ runs, names, wording, first }: FeedProps) {
  const lines = shownRuns(runs).flatMap((run) => {
    const sentence = wording ? wording(run, names) : first[run.event.id]
    return sentence ? [{ event: run.event, ...sentence }] : []
  })
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
      {lines.length === 0 ? (
        <p className="text-muted">{words.noActivity}</p>
      ) : (
        <ol className="grid gap-0.5">
          {lines.map((line) => (
            <FeedLine key={line.event.id} {...line} pbx={names.pbx(line.event.pbx)} />
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
