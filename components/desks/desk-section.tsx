import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Desk } from '@/lib/contract/board'
import { isAvailable } from '@/lib/contract/desk-facts'
import { personAddress } from '@/lib/people/address'
import { personName } from '../activity/names'
import { ClockLine } from '../board/clock-line'
import { LineBadge } from '../board/line-badge'
import { Facts } from '../ui/facts'
import { Section } from '../ui/section'
import { Moment, Since } from '../ui/time'
import { lineLasts } from './line-lasts'

type DeskSectionProps = {
  desk: Desk
  /** Where the plan is on which the desk stands; null: on none. */
  plan: string | null
  now: number
}

/** Who is at a desk, since when, and what is known of its phone. */
export function DeskSection({ desk, plan, now }: DeskSectionProps) {
  const { number, location, session, line } = desk
  const facts: [name: string, value: ReactNode][] = [
    ['Logged in', <Holder key="holder" desk={desk} now={now} />],
    ...(session?.automaticLogout
      ? [
          ['Automatic logout', <ClockLine key="clock" clock={session.automaticLogout} now={now} />] as [
            string,
            ReactNode,
          ],
        ]
      : []),
    ['Phone', <LineBadge key="line" line={line} isHeld={session !== null} lasts={lineLasts(desk, now)} />],
    ['Number', number],
    ['Location', <Where key="location" location={location} plan={plan} />],
    ['Owner', <Owner key="owner" desk={desk} />],
  ]
  return (
    <Section title="At this desk">
      <Facts facts={facts} />
    </Section>
  )
}

function Where({ location, plan }: { location: string; plan: string | null }) {
  if (!plan) return location || 'None'
  return (
    <>
      {location || 'None'}{' '}
      <Link href={plan} className="underline underline-offset-4">
        Show on plan
      </Link>
    </>
  )
}

function Holder({ desk, now }: { desk: Desk; now: number }) {
  const { pbx, session } = desk
  if (!session) return isAvailable(desk) ? 'Nobody: the desk is available' : 'Nobody'
  return (
    <>
      <Link href={personAddress(pbx, session.extension)} className="font-medium underline-offset-4 hover:underline">
        {personName(session.extension, session.name)}
      </Link>{' '}
      <span className="text-muted">
        since <Moment at={session.startedAt} style="time" />
        {', '}
        <Since at={session.startedAt} now={now} />
      </span>
    </>
  )
}

function Owner({ desk: { pbx, owner, ownerName } }: { desk: Desk }) {
  if (owner === '') return 'Nobody: it is everybody’s'
  return (
    <Link href={personAddress(pbx, owner)} className="underline-offset-4 hover:underline">
      {personName(owner, ownerName)}
    </Link>
  )
}
