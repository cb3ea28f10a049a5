'use client'
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Desk } from '@/lib/contract/board'
import { keyOf } from './arrangement'
import { stepOf } from './arrow-steps'

/** The rows of each location. */
type Lists = readonly (readonly Desk[])[]
type Held = { id: string; location: string }
/** A row that is to get the focus once it is drawn. */
type Wanted = { id: string; isBack: boolean }

/** The button that logs somebody out of this desk, else the desk itself, else its location. */
export function focusOf(desk: Desk): HTMLElement | null {
  return focusIn({ id: desk.id, location: keyOf(desk) })
}

const focusIn = ({ id, location }: Held) => lastIn(id) ?? headOf(location)
const byData = (name: string, value: string) =>
  document.querySelector<HTMLElement>(`[data-${name}="${CSS.escape(value)}"]`)
const lastIn = (id: string) => byData('log-out', id) ?? document.getElementById(`desk-${id}`)
const firstIn = (id: string) => byData('open', id) ?? document.getElementById(`desk-${id}`)
const headOf = (location: string) => byData('location', location)?.querySelector('button') ?? null

/**
 * Keeps the focus where it is while rows change their places, come and go; lets Tab reach rows that are not drawn, and
 * arrows go from row to row.
 *
 * @returns `pinned`: ids of the desks that have to be drawn wherever they are; and what listens at the list
 */
export function useKeptFocus(lists: Lists) {
  const [kept, setKept] = useState<string | null>(null)
  const held = useRef<Held | null>(null)
  const ids = pinnedIn(lists, kept).join('\n')
  // The same set for the same desks: with another one every location would be drawn again at each event.
  const pinned = useMemo(() => new Set(ids.split('\n')), [ids])
  // A row that is put elsewhere, or goes away, loses the focus to the page.
  useLayoutEffect(() => {
    if (held.current !== null && document.activeElement === document.body)
      focusIn(held.current)?.focus({ preventScroll: true })
  })
  const wanted = useRef<Wanted | null>(null)
  useLayoutEffect(() => {
    if (wanted.current !== null) focusOn(wanted.current)
    wanted.current = null
  }, [kept])
  const goTo = (next: Wanted) => {
    if (document.getElementById(`desk-${next.id}`)) focusOn(next)
    else wanted.current = next
    setKept(next.id)
  }
  return {
    pinned,
    onFocus: ({ target }: FocusEvent) => {
      held.current = heldBy(target)
      setKept(held.current?.id ?? null)
    },
    // Only what leaves by itself is let go: a row that is moved comes back within the same task.
    onBlur: () => {
      const left = held.current
      setTimeout(() => {
        if (held.current === left && heldBy(document.activeElement)?.id !== left?.id) held.current = null
      })
    },
    onKeyDown: (event: KeyboardEvent) => {
      const next = event.key === 'Tab' ? tabFrom(event, lists) : arrowFrom(event, lists)
      if (!next) return
      event.preventDefault()
      goTo(next)
    },
  }
}

function focusOn({ id, isBack }: Wanted): void {
  const element = isBack ? lastIn(id) : firstIn(id)
  element?.focus()
}

function heldBy(target: EventTarget | null): Held | null {
  const row = target instanceof Element ? target.closest('[id^=desk-]') : null
  const location = row?.closest<HTMLElement>('[data-location]')?.dataset['location']
  return row && location !== undefined ? { id: row.id.slice('desk-'.length), location } : null
}

/** The first and the last, to which Tab comes from outside; and the one with the focus. */
function pinnedIn(lists: Lists, kept: string | null): string[] {
  const first = lists.find(({ length }) => length > 0)?.[0]
  const last = lists.findLast(({ length }) => length > 0)?.at(-1)
  return [first?.id, last?.id, kept].filter((id) => id !== undefined && id !== null)
}

/** The row to which Tab would go if it were drawn. */
function tabFrom({ target, shiftKey: isBack }: KeyboardEvent, lists: Lists): Wanted | null {
  const from = heldBy(target)?.id
  const list = lists.find((desks) => desks.some(({ id }) => id === from)) ?? []
  const next = list[list.findIndex(({ id }) => id === from) + (isBack ? -1 : 1)]
  if (from === undefined || !next || document.getElementById(`desk-${next.id}`)) return null
  return isAtEdge(from, target, isBack) ? { id: next.id, isBack } : null
}

/** Nothing in its own row comes after it. */
function isAtEdge(id: string, target: EventTarget, isBack: boolean): boolean {
  const own = [...(document.getElementById(`desk-${id}`)?.querySelectorAll('a, button') ?? [])]
  return own.length === 0 || own.at(isBack ? 0 : -1) === target
}

function arrowFrom(event: KeyboardEvent, lists: Lists): Wanted | null {
  const step = stepOf(event)
  const from = heldBy(event.target)?.id
  if (step === 0 || from === undefined) return null
  const all = lists.flat()
  const at = all.findIndex(({ id }) => id === from)
  const next = at === -1 ? undefined : (all[at + step] ?? all.at(step > 0 ? -1 : 0))
  return next && next.id !== from ? { id: next.id, isBack: false } : null
}
