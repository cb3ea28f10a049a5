import Link from 'next/link'
import type { Event } from '@/lib/contract/events'
import { activityWords } from '@/words/activity'
import { Section } from '../ui/section'
import { ActivityLog } from './activity-log'
import type { Names } from './names'

type RecentSectionProps = {
  events: Event[]
  names: Names
  /** Of the page Activity, where the rest is. */
  filter: Record<string, string>
  /** What leads there. */
  all: string
}

/** What happened to a person, or at a desk, lately. */
export function RecentSection({ events, names, filter, all }: RecentSectionProps) {
  const words = activityWords()
  return (
    <Section title={words.recent}>
      {events.length > 0 ? (
        <ActivityLog events={events} names={names} />
      ) : (
        <p className="text-muted">{words.nothingRecent}</p>
      )}
      <p>
        <Link href={`/activity?${new URLSearchParams(filter).toString()}`} className="underline underline-offset-4">
          {all}
        </Link>
      </p>
    </Section>
  )
}
