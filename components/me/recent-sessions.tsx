import type { PastSession } from '@/lib/own-page/load-own-page'
import { commonWords } from '@/words/common'
import { ownPageWords } from '@/words/own-page'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'

export function RecentSessions({ sessions }: { sessions: readonly PastSession[] }) {
  if (sessions.length === 0) return null
  const words = ownPageWords()
  return (
    <section aria-labelledby="recent" className="grid gap-2">
      <h2 id="recent" className="font-semibold">
        {words.lately}
      </h2>
      <ul className="divide-y">
        {sessions.map(({ id, phone, label, startedAt, endedAt }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-3 py-1.5">
            <span className="wrap-anywhere">
              {label ? words.deskWithNumber(label, phone) : commonWords().phoneOf(phone)}
            </span>
            <span className="text-muted">
              {sentenceWith(words.fromTo, <Moment at={startedAt} style="time" />, <Moment at={endedAt} style="time" />)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
