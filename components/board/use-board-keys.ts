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
}

/** L logs out whoever is at the desk with the focus, after a question; G shows desks in the next way. */
export function useBoardKeys({ desks, view, onChange, onLogOut }: BoardKeys): void {
  useSingleKey('l', ({ target }) => {
    const row = target instanceof Element ? target.closest('[id^=desk-]') : null
    const desk = row && desks.find(({ id }) => row.id === `desk-${id}`)
    if (desk?.session) onLogOut?.(desk)
  })
  useSingleKey('g', () => {
    const next = looks[(looks.indexOf(view.view) + 1) % looks.length]
    if (next) onChange({ view: next })
  })
}
