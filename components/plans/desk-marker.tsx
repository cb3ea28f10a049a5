import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { memo } from 'react'
import type { Desk } from '@/lib/contract/board'
import type { Place } from '@/lib/contract/floors'
import { deskAddress } from '@/lib/desks/address'
import { personAddress } from '@/lib/people/address'
import { stateIcons, stateWords, tileLabelLooks, tileLooks } from '../board/desk-looks'
import { stateOf } from '../board/desk-state'
import { warningText } from '../board/desk-warnings'
import { PersonChip } from '../board/person-chip'
import { shortName } from '../board/short-names'
import { classNames } from '../ui/class-names'
import { deskInWords, nameOfDesk } from './desk-in-words'

type DeskMarkerProps = {
  desk: Desk
  place: Place
  /** There is room for names. */
  isNamed: boolean
  /** Somebody looks for others. */
  isFaint: boolean
  /** Somebody looks for this one. */
  isMarked: boolean
}

/** A desk where it stands: who is there and what the phone does, as on the board. */
export const DeskMarker = memo(function DeskMarker({ desk, place, isNamed, isFaint, isMarked }: DeskMarkerProps) {
  const { pbx, number, session } = desk
  const says = deskInWords(desk)
  return (
    <li
      data-place={number}
      data-state={stateOf(desk)}
      style={{ left: `${place.x * 100}%`, top: `${place.y * 100}%` }}
      className={classNames(
        'absolute -translate-x-1/2 -translate-y-1/2 hover:z-10 focus-within:z-10',
        isMarked && 'z-10',
        isFaint && 'scale-65',
      )}
    >
      <Link
        href={session ? personAddress(pbx, session.extension) : deskAddress(pbx, number)}
        prefetch={false}
        draggable={false}
        title={says}
        aria-label={says}
        aria-current={isMarked ? 'location' : undefined}
        className={classNames(
          'block bg-surface shadow-float outline-offset-3',
          isNamed && !isFaint ? 'rounded-lg' : 'rounded-full',
          isMarked && 'ring-3 ring-accent ring-offset-2 ring-offset-surface',
        )}
      >
        {isNamed && !isFaint ? <Tile desk={desk} /> : <PersonChip desk={desk} isCompact={false} />}
      </Link>
    </li>
  )
})

function Tile({ desk }: { desk: Desk }) {
  const state = stateOf(desk)
  const { session } = desk
  return (
    <span
      aria-hidden
      className={classNames(
        'grid w-32 grid-cols-[minmax(0,1fr)] content-center rounded-lg border px-2 py-1 leading-4 [&_svg]:size-3.5 [&_svg]:shrink-0',
        tileLooks[state],
        warningText(desk) && 'border-b-3 border-b-warning!',
      )}
    >
      <span className={classNames('truncate text-xs', tileLabelLooks[state])}>{nameOfDesk(desk)}</span>
      <span className="flex items-center justify-between gap-1 text-[0.8125rem] font-medium">
        <span className="truncate">{session ? shortName(session.name) || session.extension : stateWords()[state]}</span>
        {warningText(desk) ? <TriangleAlert className="text-warning" /> : state === 'taken' ? null : stateIcons[state]}
      </span>
    </span>
  )
}
