'use client'
import type { Desk } from '@/lib/contract/board'
import { useSingleKey } from '../keyboard/single-keys'
import { type DeskView, looks } from './desk-view'

type BoardKeys = {
  desks: readonly Desk[]
  view: DeskView
  onChange: (change: Partial<DeskView>) => void
  /** Undefined for those who only look. */
  onLogOut: ((desk: Desk) => void) | undefined
  onSeat: ((desk: Desk) => void) | undefined
}

/**
 * L logs out the person at the desk with the focus, after a question; M moves them, or logs somebody in there; G shows desks
 * in the next way.
 */
export function useBoardKeys({ desks, view, onChange, onLogOut, onSeat }: BoardKeys): void {
  useSingleKey('l', ({ target }) => {
    const desk = deskOf(target, desks)
    if (desk?.session) onLogOut?.(desk)
  })
  useSingleKey('m', (event) => {
    const desk = deskOf(event.target, desks)
    if (!desk || !onSeat) return
    // The letter must not end up in the field of the dialog.
    event.preventDefault()
    onSeat(desk)
  })
  useSingleKey('g', () => {
    const next = looks[(looks.indexOf(view.view) + 1) % looks.length]
    if (next) onChange({ view: next })
  })
}

/** The desk whose row has the focus. */
function deskOf(target: EventTarget | null, desks: readonly Desk[]): Desk | undefined {
  const row = target instanceof Element ? target.closest('[id^=desk-]') : null
  return row ? desks.find(({ id }) => row.id === `desk-${id}`) : undefined
}
