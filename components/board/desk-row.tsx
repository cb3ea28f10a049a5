import { LogIn } from 'lucide-react'
import Link from 'next/link'
import { memo } from 'react'
import type { Desk } from '@/lib/contract/board'
import { isAvailable, ownership } from '@/lib/contract/desk-facts'
import { deskAddress } from '@/lib/desks/address'
import { personAddress } from '@/lib/people/address'
import { boardActWords } from '@/words/board-acts'
import { personName } from '../activity/names'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { duration } from '../ui/duration'
import { SharedIcon } from '../ui/shared-icon'
import { Since } from '../ui/time'
import { useBoardActs } from './board-acts'
import { ClockLine, ClockSign } from './clock-line'
import { stateOf } from './desk-state'
import { deskWarnings, isOwnerAway } from './desk-view'
import { DeskWarnings, FaultBadge } from './desk-warnings'
import { DoNotDisturb } from './do-not-disturb'
import { LineBadge } from './line-badge'
import { PersonChip } from './person-chip'
import { boardWords } from '@/words/board'
import { commonWords } from '@/words/common'

type DeskRowProps = {
  desk: Desk
  now: number
  /** Undefined for those who only look. */
  onLogOut: ((desk: Desk) => void) | undefined
  isCompact?: boolean
  /** Its place among so many, where not all are drawn. */
  place?: number
  of?: number
}

/** One desk: who is there, then where that is. */
export const DeskRow = memo(function DeskRow({ desk, now, onLogOut, isCompact = false, place, of }: DeskRowProps) {
  return (
    <li
      id={`desk-${desk.id}`}
      data-desk={desk.number}
      aria-posinset={place}
      aria-setsize={of}
      tabIndex={-1}
      className={classNames('desk-row', isCompact ? 'min-h-9 py-1 md:py-0' : 'py-2.5 md:min-h-13 md:py-1.5')}
    >
      <span className="[grid-area:chip]">
        <PersonChip desk={desk} isCompact={isCompact} />
      </span>
      <div className="min-w-0 [grid-area:who]">
        {desk.session ? <Person desk={desk} now={now} isCompact={isCompact} /> : <Nobody desk={desk} />}
      </div>
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-2 [grid-area:where] md:contents">
        <DeskName desk={desk} />
        <SinceWhen desk={desk} now={now} />
      </div>
      <div className="justify-self-end [grid-area:state] md:justify-self-start">
        <State desk={desk} now={now} isCompact={isCompact} />
      </div>
      <div className="[grid-area:act]">
        {desk.session && onLogOut ? <LogOutButton desk={desk} onLogOut={onLogOut} name={desk.session.name} /> : null}
        {isAvailable(desk) ? <LogInButton desk={desk} /> : null}
      </div>
      {isCompact ? null : <DeskWarnings desk={desk} />}
    </li>
  )
})

type PartProps = { desk: Desk; now: number }

function Person({ desk, now, isCompact }: PartProps & { isCompact: boolean }) {
  const { session } = desk
  if (!session) return null
  const clock = session.automaticLogout
  return (
    <>
      <p className="flex min-w-0 items-baseline gap-2">
        <Link
          href={personAddress(desk.pbx, session.extension)}
          prefetch={false}
          data-open={desk.id}
          className="truncate font-semibold hover:underline"
        >
          {session.name || commonWords().noName}
        </Link>
        <span className="text-[0.8125rem] text-muted tabular-nums">{session.extension}</span>
        <Ownership desk={desk} />
        {clock && isCompact ? <ClockSign clock={clock} now={now} /> : null}
      </p>
      {clock && !isCompact ? <ClockLine clock={clock} now={now} /> : null}
    </>
  )
}

function Nobody({ desk }: { desk: Desk }) {
  const isFree = isAvailable(desk)
  const words = boardWords()
  return (
    <p className={isFree ? 'font-medium text-good' : 'text-muted'}>
      {isFree ? words.states.available : words.nobodyLoggedIn}
    </p>
  )
}

/** Whether somebody is at their own desk, or at another one's. */
function Ownership({ desk }: { desk: Desk }) {
  const held = ownership(desk)
  if (held !== 'owner' && held !== 'guest') return null
  return (
    <span className="self-center">
      <Badge tone={held === 'guest' ? 'accent' : 'plain'}>{boardWords().ownership[held]}</Badge>
    </span>
  )
}

function DeskName({ desk }: { desk: Desk }) {
  return (
    <div className="min-w-0 text-[0.8125rem] [grid-area:where] md:text-sm">
      <p className="flex min-w-0 items-baseline gap-2">
        <Link
          href={deskAddress(desk.pbx, desk.number)}
          prefetch={false}
          data-open={desk.session ? undefined : desk.id}
          className="truncate text-ink-2 hover:underline md:font-medium"
        >
          {desk.label || commonWords().phoneOf(desk.number)}
        </Link>
        <span className="text-[0.8125rem] text-muted tabular-nums max-md:sr-only">{desk.number}</span>
      </p>
      {isOwnerAway(desk) ? (
        <p className="truncate text-[0.8125rem] leading-4.5 text-muted">
          {boardWords().owner(personName(desk.owner, desk.ownerName))}
        </p>
      ) : null}
    </div>
  )
}

function SinceWhen({ desk: { session }, now }: PartProps) {
  if (!session) return null
  return (
    <p className="text-[0.8125rem] whitespace-nowrap text-muted [grid-area:since] md:justify-self-end">
      <span className="sr-only">{boardWords().since} </span>
      <Since at={session.startedAt} now={now} />
    </p>
  )
}

/** Nothing is said of the phone of somebody who is simply there: their name stands for it. */
function State({ desk, now, isCompact }: PartProps & { isCompact: boolean }) {
  if (isCompact && deskWarnings(desk).length > 0) return <FaultBadge desk={desk} />
  if (desk.line === 'idle') return stateOf(desk) === 'do_not_disturb' ? <DoNotDisturb /> : null
  return <LineBadge line={desk.line} isHeld={desk.session !== null} lasts={lastsOf(desk, now)} />
}

const minute = 60_000

/** How long a call has been going on, or the phone has been ringing. */
function lastsOf({ activeSince }: Desk, now: number): string | undefined {
  const lasts = now - Date.parse(activeSince ?? '')
  return lasts >= minute ? duration(lasts) : undefined
}

function LogOutButton({ desk, name, onLogOut }: { desk: Desk; name: string; onLogOut: (desk: Desk) => void }) {
  return (
    <Button
      variant="quiet"
      size="smallIcon"
      title={commonWords().logOut}
      data-log-out={desk.id}
      onClick={() => onLogOut(desk)}
    >
      <SharedIcon name="logOut" />
      <span className="sr-only">{boardWords().logOutFrom(name, desk.label || desk.number)}</span>
    </Button>
  )
}

/** For those who may log others in. */
function LogInButton({ desk }: { desk: Desk }) {
  const words = boardActWords()
  const { seat, maySeat } = useBoardActs()
  if (!seat || !maySeat(desk.pbx)) return null
  return (
    <Button variant="quiet" size="smallIcon" title={words.logSomebodyIn} onClick={() => seat(desk)}>
      <LogIn aria-hidden />
      <span className="sr-only">{words.logInAt(desk.label || desk.number)}</span>
    </Button>
  )
}
