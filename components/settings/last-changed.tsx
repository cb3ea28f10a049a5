import Link from 'next/link'
import type { LastChange } from '@/lib/settings/last-change'
import { by } from '../activity/by'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'
import { ChangedValues } from './changed-values'
import { settingsWords } from '@/words/settings'

/** Who changed something of this page last, when, and what. */
export function LastChanged({ change }: { change: LastChange | null }) {
  const words = settingsWords()
  if (change === null) return <p className="text-muted">{words.neverChanged}</p>
  const { at, actor, type, before, after } = change
  return (
    <div className="grid gap-1 text-muted">
      <p>
        {sentenceWith((time) => words.changed(time, by(actor)), <Moment at={at} style="time" />)}{' '}
        <Link href={`/activity?type=${type}`} className="underline underline-offset-4">
          {words.activity}
        </Link>
      </p>
      {before && after ? <ChangedValues before={before} after={after} /> : null}
    </div>
  )
}
