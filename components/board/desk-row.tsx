import { LogOut, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { memo } from 'react'
import { type Desk, isAvailable, ownership } from '@/lib/contract/board'
import { personAddress } from '@/lib/people/address'
import { personName } from '../activity/names'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Since } from '../ui/time'
import { ClockLine } from './clock-line'
import { deskWarnings, isOwnerAway, type Warning } from './desk-view'
import { LineBadge } from './line-badge'

const warningWords: Record<Warning, string> = {
  not_on_pbx: 'The PBX has no device of this number. Create it there, or remove this phone from the pool.',
  no_emergency_cid: 'No emergency caller ID: an emergency call from here shows the user’s number.',
  person_unreachable: 'The phone is off the network: calls do not ring here.',
}

type DeskRowProps = {
  desk: Desk
  now: number
  /** Undefined for those who only look. */
  onLogOut: ((desk: Desk) => void) | undefined
  /** Its place among so many, where not all are drawn. */
  place?: number
  of?: number
}

/** One desk: a row on wide screens, a card on small ones. */
export const DeskRow = memo(function DeskRow({ desk, now, onLogOut, place, of }: DeskRowProps) {
  return (
    <li
      id={`desk-${desk.id}`}
      data-desk={desk.number}
      aria-posinset={place}
      aria-setsize={of}
      tabIndex={-1}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-3.5 py-2.5 hover:bg-hover md:min-h-13 md:grid-cols-[minmax(0,1.15fr)_minmax(0,1.35fr)_6.5rem_9.75rem_6rem] md:py-1.5"
    >
      <DeskName desk={desk} />
      <div className="order-2 justify-self-end md:order-none md:col-start-4 md:row-start-1 md:justify-self-start">
        <LineBadge line={desk.line} isHeld={desk.session !== null} />
      </div>
      <Person desk={desk} now={now} />
      <div className="order-4 flex min-h-8 items-center justify-end md:order-none md:col-start-5 md:row-start-1">
        {desk.session && onLogOut ? <LogOutButton desk={desk} onLogOut={onLogOut} name={desk.session.name} /> : null}
      </div>
      <Warnings desk={desk} />
    </li>
  )
})

function DeskName({ desk }: { desk: Desk }) {
  return (
    <div className="order-1 min-w-0 md:order-none md:col-start-1 md:row-start-1">
      <div className="flex min-w-0 items-baseline gap-2">
        <h3 className="truncate font-medium">{desk.label || `Phone ${desk.number}`}</h3>
        <span className="text-[0.8125rem] text-muted tabular-nums">{desk.number}</span>
      </div>
      {isOwnerAway(desk) ? (
        <p className="truncate text-[0.8125rem] leading-4.5 text-muted">
          Owner: {personName(desk.owner, desk.ownerName)}
        </p>
      ) : null}
    </div>
  )
}

const ownershipWords = { owner: 'Owner', guest: 'Guest' } as const

/** Whether somebody is at their own desk, or at another one's. */
function Ownership({ desk }: { desk: Desk }) {
  const held = ownership(desk)
  if (held !== 'owner' && held !== 'guest') return null
  return (
    <span className="self-center">
      <Badge tone={held === 'guest' ? 'accent' : 'plain'}>{ownershipWords[held]}</Badge>
    </span>
  )
}

function Person({ desk, now }: { desk: Desk; now: number }) {
  const { session } = desk
  if (!session) return <Nobody desk={desk} />
  return (
    <div className="order-3 flex min-w-0 flex-wrap items-baseline gap-x-2 md:order-none md:contents">
      <div className="min-w-0 md:col-start-2 md:row-start-1">
        <p className="flex min-w-0 items-baseline gap-2">
          <Link
            href={personAddress(desk.pbx, session.extension)}
            prefetch={false}
            className="truncate font-medium hover:underline"
          >
            {session.name || 'No name'}
          </Link>
          <span className="text-[0.8125rem] text-muted tabular-nums">{session.extension}</span>
          <Ownership desk={desk} />
        </p>
        {session.automaticLogout ? <ClockLine clock={session.automaticLogout} now={now} /> : null}
      </div>
      <p className="text-[0.8125rem] whitespace-nowrap text-muted md:col-start-3 md:row-start-1">
        <span className="sr-only">Since </span>
        <Since at={session.startedAt} now={now} />
      </p>
    </div>
  )
}

function Nobody({ desk }: { desk: Desk }) {
  return (
    <p className="order-3 text-muted md:order-none md:col-start-2 md:row-start-1">
      {isAvailable(desk) ? 'Available' : 'Nobody logged in'}
    </p>
  )
}

function LogOutButton({ desk, name, onLogOut }: { desk: Desk; name: string; onLogOut: (desk: Desk) => void }) {
  return (
    <Button variant="quiet" size="small" data-log-out={desk.id} onClick={() => onLogOut(desk)}>
      <LogOut aria-hidden />
      Log out
      <span className="sr-only">
        {name} from {desk.label || desk.number}
      </span>
    </Button>
  )
}

function Warnings({ desk }: { desk: Desk }) {
  const found = deskWarnings(desk)
  if (found.length === 0) return null
  return (
    <ul className="order-5 col-span-full grid gap-0.5 pb-0.5 text-[0.8125rem] text-warning md:order-none">
      {found.map((warning) => (
        <li key={warning} className="flex items-start gap-1.5">
          <TriangleAlert className="mt-0.75 size-3.5 shrink-0" aria-label="Warning:" />
          {warningWords[warning]}
        </li>
      ))}
    </ul>
  )
}
