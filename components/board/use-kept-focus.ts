'use client'
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Desk } from '@/lib/contract/board'
import type { DeskGroup } from './desk-view'

/** The button that logs somebody out of this desk, else the desk itself. */
export function focusOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-log-out="${id}"]`) ?? document.getElementById(`desk-${id}`)
}

/**
 * Keeps the focus where it is while rows change their places, come and go, and lets Tab reach the buttons of rows that
 * are not drawn.
 *
 * @param withButton whether a row has one
 * @returns `pinned`: ids of the desks that have to be drawn wherever they are; and what listens at the list
 */
export function useKeptFocus(groups: DeskGroup[], withButton: (desk: Desk) => boolean) {
  const [kept, setKept] = useState<string | null>(null)
  const held = useRef<string | null>(null)
  const ends = useMemo(() => endsOf(groups, withButton), [groups, withButton])
  const pinned = useMemo(
    () => new Set([ends.first, ends.last, kept].filter((id) => id !== undefined && id !== null)),
    [ends.first, ends.last, kept],
  )
  // A row that is put elsewhere, or whose button goes away, loses the focus to the page.
  useLayoutEffect(() => {
    if (held.current !== null && document.activeElement === document.body)
      focusOf(held.current)?.focus({ preventScroll: true })
  })
  // Tab has asked for a row that was not drawn until now.
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (wanted.current !== null) focusOf(wanted.current)?.focus()
    wanted.current = null
  }, [kept])
  return {
    pinned,
    onFocus: ({ target }: FocusEvent) => {
      held.current = idOf(target)
      setKept(held.current)
    },
    // Only what leaves by itself is let go: a row that is moved comes back within the same task.
    onBlur: () => {
      const left = held.current
      setTimeout(() => {
        if (held.current === left && idOf(document.activeElement) !== left) held.current = null
      })
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Tab') return
      const next = nextWithButton(groups, idOf(event.target), event.shiftKey, withButton)
      if (next === undefined || document.getElementById(`desk-${next}`)) return
      event.preventDefault()
      wanted.current = next
      setKept(next)
    },
  }
}

function idOf(target: EventTarget | null): string | null {
  const row = target instanceof Element ? target.closest('[id^=desk-]') : null
  return row?.id.slice('desk-'.length) ?? null
}

function endsOf(groups: DeskGroup[], withButton: (desk: Desk) => boolean) {
  const first = groups.find(({ desks }) => desks.some(withButton))?.desks.find(withButton)
  const last = groups.findLast(({ desks }) => desks.some(withButton))?.desks.findLast(withButton)
  return { first: first?.id, last: last?.id }
}

function nextWithButton(
  groups: DeskGroup[],
  id: string | null,
  isBack: boolean,
  withButton: (desk: Desk) => boolean,
): string | undefined {
  const all = groups.flatMap(({ desks }) => desks)
  const at = all.findIndex((desk) => desk.id === id)
  if (at === -1) return undefined
  return (isBack ? all.slice(0, at).findLast(withButton) : all.slice(at + 1).find(withButton))?.id
}
