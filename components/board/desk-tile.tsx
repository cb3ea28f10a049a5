import Link from 'next/link'
import { memo } from 'react'
import type { Desk } from '@/lib/contract/board'
import { deskAddress } from '@/lib/desks/address'
import { personAddress } from '@/lib/people/address'
import { personName } from '../activity/names'
import { classNames } from '../ui/class-names'
import { duration } from '../ui/duration'
import { SharedIcon } from '../ui/shared-icon'
import { stateIcons, stateWords, tileLabelLooks, tileLooks } from './desk-looks'
import { type DeskState, stateOf } from './desk-state'
import { warningText } from './desk-warnings'
import { shortName } from './short-names'
import { boardWords } from '@/words/board'
import { commonWords } from '@/words/common'

type DeskTileProps = { desk: Desk; now: number; place?: number; of?: number }

const look =
  'relative grid h-14 content-center gap-0.5 rounded-lg border px-2.5 outline-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 hover:brightness-97 dark:hover:brightness-115 [&_svg]:size-3.5 [&_svg]:shrink-0'

/** One desk: what it is called, and who is there or what it does. */
export const DeskTile = memo(function DeskTile({ desk, now, place, of }: DeskTileProps) {
  const state = stateOf(desk)
  const warning = warningText(desk)
  return (
    <li
      id={`desk-${desk.id}`}
      data-desk={desk.number}
      aria-posinset={place}
      aria-setsize={of}
      tabIndex={-1}
      title={titleOf(desk, now, warning)}
      className={classNames(look, tileLooks[state], warning && 'border-b-3 border-b-warning!')}
    >
      <p className={classNames('flex justify-between gap-2 text-xs', tileLabelLooks[state])}>
        <span className="truncate">{desk.label || commonWords().phoneOf(desk.number)}</span>
        <span className="tabular-nums">{desk.number}</span>
      </p>
      <p className="flex items-center justify-between gap-2">
        <Opener desk={desk} state={state} />
        <span className={classNames('flex shrink-0 items-center gap-1 text-xs', desk.session && tileLabelLooks[state])}>
          {warning ? <SharedIcon name="warning" aria-label={warning} className="text-warning" /> : null}
          {desk.session && state !== 'taken' ? stateWords()[state] : null}
          {state === 'taken' ? null : stateIcons[state]}
        </span>
      </p>
    </li>
  )
})

/** To the page of who is there, else to that of the desk: the whole tile. */
function Opener({ desk: { id, pbx, number, session }, state }: { desk: Desk; state: DeskState }) {
  const whole = 'truncate outline-none after:absolute after:inset-0'
  if (!session)
    return (
      <Link
        href={deskAddress(pbx, number)}
        prefetch={false}
        data-open={id}
        className={classNames(whole, 'font-medium')}
      >
        {stateWords()[state]}
      </Link>
    )
  return (
    <Link
      href={personAddress(pbx, session.extension)}
      prefetch={false}
      data-open={id}
      className={classNames(whole, 'font-semibold')}
    >
      <span aria-hidden>{shortName(session.name) || session.extension}</span>
      <span className="sr-only">{personName(session.extension, session.name)}</span>
    </Link>
  )
}

/** What a tile has no room for. */
function titleOf(desk: Desk, now: number, warning: string): string {
  const { session, activeSince } = desk
  const lasts = (since: string) => duration(now - Date.parse(since))
  const person =
    session && boardWords().personSince(personName(session.extension, session.name), lasts(session.startedAt))
  const call = activeSince && `${stateWords()[stateOf(desk)]}, ${lasts(activeSince)}`
  return [person, call, warning].filter(Boolean).join('. ')
}
