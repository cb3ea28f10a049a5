import type { PersonHere } from '@/lib/people/load-person'
import { Section } from '../ui/section'
import { Since } from '../ui/time'

type SeatSectionProps = {
  session: PersonHere['session']
  /** Of the extension itself. */
  devices: string[]
  /** Milliseconds since 1970. */
  now: number
}

/** Where this person is reached now. */
export function SeatSection({ session, devices, now }: SeatSectionProps) {
  return (
    <Section title="Where logged in">
      {session ? (
        <Seat session={session} now={now} />
      ) : (
        <p className="text-muted">Not logged in at any desk. {own(devices)}</p>
      )}
    </Section>
  )
}

function Seat({ session, now }: { session: NonNullable<PersonHere['session']>; now: number }) {
  const { phone, label, location, startedAt } = session
  return (
    <p>
      <span className="font-medium">{label || `Phone ${phone}`}</span>{' '}
      <span className="text-muted tabular-nums">
        {[label ? phone : '', location].filter(Boolean).join(', ')} <span className="sr-only">for </span>
        <span aria-hidden>· </span>
        <Since at={startedAt} now={now} />
      </span>
    </p>
  )
}

function own(devices: string[]): string {
  if (devices.length === 0) return 'No phone belongs to this extension.'
  return `Calls ring at ${devices.length === 1 ? 'its own phone' : 'its own phones'}: ${devices.join(', ')}.`
}
