import type { Desk } from '@/lib/contract/board'
import { classNames } from '../ui/class-names'
import { SharedIcon } from '../ui/shared-icon'
import { chipLooks, stateIcons } from './desk-looks'
import { type DeskState, stateOf } from './desk-state'
import { deskWarnings } from './desk-view'
import { initials } from './short-names'

/** Who is at a desk by their initials, with what the phone does at its corner. The row says the same in words. */
export function PersonChip({ desk, isCompact }: { desk: Desk; isCompact: boolean }) {
  const state = stateOf(desk)
  const letters = desk.session ? initials(desk.session.name) : ''
  return (
    <span
      aria-hidden
      className={classNames(
        'relative grid shrink-0 place-items-center rounded-full font-semibold [&>svg]:size-4',
        isCompact ? 'size-6.5 text-[0.625rem]' : 'size-8.5 text-xs',
        chipLooks[state],
      )}
    >
      {desk.session ? letters || stateIcons.taken : stateIcons[state]}
      {desk.session && !isCompact ? <Corner desk={desk} state={state} /> : null}
    </span>
  )
}

const corner =
  'absolute -right-1 -bottom-1 grid size-4.5 place-items-center rounded-full border-2 border-surface [&_svg]:size-2.5'

function Corner({ desk, state }: { desk: Desk; state: DeskState }) {
  if (state !== 'taken') return <span className={classNames(corner, cornerLook(state))}>{stateIcons[state]}</span>
  if (deskWarnings(desk).length === 0) return null
  return (
    <span className={classNames(corner, 'bg-warning text-surface')}>
      <SharedIcon name="warning" />
    </span>
  )
}

const cornerLook = (state: DeskState) => (state === 'do_not_disturb' ? 'bg-ink-2 text-surface' : 'bg-call text-surface')
