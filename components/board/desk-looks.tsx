import type { ReactNode } from 'react'
import { SharedIcon } from '../ui/shared-icon'
import type { DeskState } from './desk-state'
import { boardWords } from '@/words/board'

/** Never colour alone: each state has an icon and a word as well. */
export const stateWords = (): Record<DeskState, string> => boardWords().states

export const stateIcons: Record<DeskState, ReactNode> = {
  available: <SharedIcon name="circle" />,
  taken: <SharedIcon name="person" />,
  do_not_disturb: <SharedIcon name="moon" />,
  in_call: <SharedIcon name="phoneCall" />,
  on_hold: <SharedIcon name="pause" />,
  ringing: <SharedIcon name="bellRing" />,
  unregistered: <SharedIcon name="unplug" />,
  unknown: <SharedIcon name="question" />,
}

/** Of the chip with a person's initials, and of a desk without anybody. */
export const chipLooks: Record<DeskState, string> = {
  available: 'border-2 border-good-line text-good',
  taken: 'bg-taken-soft text-taken',
  do_not_disturb: 'bg-line text-ink-2',
  in_call: 'bg-call-soft text-call',
  on_hold: 'bg-call-soft text-call',
  ringing: 'bg-call-soft text-call animate-ringing',
  unregistered: 'border border-dashed border-control text-muted',
  unknown: 'border border-dotted border-control text-muted',
}

export const tileLooks: Record<DeskState, string> = {
  available: 'border-good-line text-good',
  taken: 'border-taken-soft bg-taken-soft text-ink',
  do_not_disturb: 'border-line bg-line text-ink',
  in_call: 'border-call-soft bg-call-soft text-ink',
  on_hold: 'border-call-soft bg-call-soft text-ink',
  ringing: 'border-call bg-call-soft text-ink ring-1 ring-call animate-ringing',
  unregistered: 'border-dashed border-control/60 text-muted',
  unknown: 'border-dotted border-control text-muted',
}

/** Of the smaller words on a tile. */
export const tileLabelLooks: Record<DeskState, string> = {
  available: 'text-muted',
  taken: 'text-taken-label',
  do_not_disturb: 'text-ink-2',
  in_call: 'text-call-label',
  on_hold: 'text-call-label',
  ringing: 'text-call-label',
  unregistered: 'text-muted',
  unknown: 'text-muted',
}
