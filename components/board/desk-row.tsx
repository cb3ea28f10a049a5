import { LogIn, LogOut } from 'lucide-react'
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

// Narrow: who, and below that where; wide: who, where, what the phone does, since when.
const rowLook = classNames(
  'grid grid-cols-[auto_minmax(0,1fr)_auto_auto] items-center gap-x-3 px-3.5 transition-colors hover:bg-hover focus-within:bg-accent-soft focus-within:shadow-[inset_3px_0_0_var(--accent)]',
  'md:grid-cols-[auto_minmax(0,1.3fr)_minmax(0,1.1fr)_9.5rem_5.5rem_2.25rem]',
)

/** One desk: who is there, then where that is. */
export const DeskRow = memo(function DeskRow({ desk, now, onLogOut, isCompact = false, place, of }: DeskRowProps) {
  return (
    <li
      id={`desk-${desk.id}`}
      data-desk={desk.number}
      aria-posinset={place}
      aria-setsize={of}
      tabIndex={-1}
      className={classNames(rowLook, isCompact ? 'min-h-9 py-1 md:py-0' : 'py-2.5 md:min-h-13 md:py-1.5')}
    >
      <span className="col-start-1 row-span-2 row-start-1 md:row-span-1 md:row-start-1">
        <PersonChip desk={desk} isCompact={isCompact} />
      </span>
      <div className="col-start-2 row-start-1 min-w-0">
        {desk.session ? <Person desk={desk} now={now} isCompact={isCompact} /> : <Nobody desk={desk} />}
      </div>
      <div className="col-start-2 row-start-2 flex min-w-0 flex-wrap items-baseline gap-x-2 md:contents">
        <DeskName desk={desk} />
        <SinceWhen desk={desk} now={now} />
      </div>
      <div className="col-start-3 row-span-2 row-start-1 justify-self-end md:col-start-4 md:row-span-1 md:row-start-1 md:justify-self-start">
        <State desk={desk} now={now} isCompact={isCompact} />
      </div>
      <div className="col-start-4 row-span-2 row-start-1 md:col-start-6 md:row-span-1 md:row-start-1">
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
    <div className="min-w-0 text-[0.8125rem] md:col-start-3 md:row-start-1 md:text-sm">
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
    <p className="text-[0.8125rem] whitespace-nowrap text-muted md:col-start-5 md:row-start-1 md:justify-self-end">
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
      size="icon"
      className="size-8! pointer-coarse:size-11!"
      title={commonWords().logOut}
      data-log-out={desk.id}
      onClick={() => onLogOut(desk)}
    >
      <LogOut aria-hidden />
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
    <Button
      variant="quiet"
      size="icon"
      className="size-8! pointer-coarse:size-11!"
      title={words.logSomebodyIn}
      onClick={() => seat(desk)}
    >
      <LogIn aria-hidden />
      <span className="sr-only">{words.logInAt(desk.label || desk.number)}</span>
    </Button>
  )
}
