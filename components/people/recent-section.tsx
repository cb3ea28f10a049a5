import Link from 'next/link'
import type { Event } from '@/lib/contract/events'
import { ActivityLog } from '../activity/activity-log'
import type { Names } from '../activity/wording'
import { Section } from '../ui/section'

type RecentSectionProps = { events: Event[]; names: Names; pbx: string; extension: string }

/** What happened to this person lately. */
export function RecentSection({ events, names, pbx, extension }: RecentSectionProps) {
  const all = `/activity?${new URLSearchParams({ pbx, extension }).toString()}`
  return (
    <Section title="Recent activity">
      {events.length > 0 ? (
        <ActivityLog events={events} names={names} />
      ) : (
        <p className="text-muted">Logins and logouts are listed here as soon as they happen.</p>
      )}
      <p>
        <Link href={all} className="underline underline-offset-4">
          All activity of {extension}
        </Link>
      </p>
    </Section>
  )
}
