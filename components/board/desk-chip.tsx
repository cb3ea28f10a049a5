import Link from 'next/link'
import type { Desk } from '@/lib/contract/board'
import { deskAddress } from '@/lib/desks/address'
import { personName } from '../activity/names'
import { classNames } from '../ui/class-names'
import { SharedIcon } from '../ui/shared-icon'
import { stateIcons, stateWords } from './desk-looks'
import { stateOf } from './desk-state'
import { warningText } from './desk-warnings'
import { boardWords } from '@/words/board'
import { commonWords } from '@/words/common'

const look =
  'flex h-7 max-w-44 items-center gap-1.5 rounded-md border px-2 font-medium hover:bg-hover pointer-coarse:h-11 [&_svg]:size-3.5 [&_svg]:shrink-0'

/** A desk at which somebody could log in now. */
export function DeskChip({ desk }: { desk: Desk }) {
  const warning = warningText(desk)
  const state = stateOf(desk)
  const states = stateWords()
  const isCalling = state !== 'available'
  return (
    <li>
      <Link
        id={`desk-${desk.id}`}
        data-desk={desk.number}
        href={deskAddress(desk.pbx, desk.number)}
        prefetch={false}
        title={[desk.number, ownerOf(desk), warning].filter(Boolean).join('. ')}
        className={classNames(
          look,
          warning
            ? 'border-warning-line text-warning'
            : isCalling
              ? 'border-call text-call'
              : 'border-good-line text-good',
        )}
      >
        {warning ? <SharedIcon name="warning" /> : isCalling ? stateIcons[state] : null}
        <span className="truncate">{desk.label || commonWords().phoneOf(desk.number)}</span>
        <span className="sr-only">
          {` ${desk.number}. ${states.available}. ${isCalling ? `${states[state]}. ` : ''}${ownerOf(desk)} ${warning}`}
        </span>
      </Link>
    </li>
  )
}

const ownerOf = ({ owner, ownerName }: Desk): string =>
  owner === '' ? '' : `${boardWords().owner(personName(owner, ownerName))}.`
