'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Desk } from '@/lib/contract/board'

/** What the panel beside the board is about. */
export type Chosen = {
  deskId: string
  /** The person, also where they move to; null: the desk, with anybody there. */
  person: { pbx: string; extension: string; name: string } | null
}

/** As in desk-panel.tsx: where the board has a column for it. */
const isWide = '(min-width: 90rem)'

/**
 * On wide screens what is chosen on the board opens beside it, and Escape closes it. Its link is the page, for narrow
 * screens, for another tab, and to be sent to somebody.
 */
export function usePanel(desks: readonly Desk[]) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  useEffect(() => {
    // Before the link itself, which then leaves it alone.
    const onClick = (event: MouseEvent) => {
      const next = chosenBy(event, desks)
      if (!next) return
      event.preventDefault()
      setChosen(next)
    }
    addEventListener('click', onClick, { capture: true })
    return () => removeEventListener('click', onClick, { capture: true })
  }, [desks])
  const close = useCallback(() => {
    if (chosen) linkTo(chosen)?.focus()
    setChosen(null)
  }, [chosen])
  useEscape(chosen !== null, close)
  return { chosen, desk: chosen && deskOf(chosen, desks), close }
}

function chosenBy(event: MouseEvent, desks: readonly Desk[]): Chosen | null {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || !matchMedia(isWide).matches) return null
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('[data-desks] a[href]') : null
  const row = link?.closest('[id^=desk-]')
  const desk = row && desks.find(({ id }) => row.id === `desk-${id}`)
  if (!link || !desk) return null
  const { id: deskId, pbx, session } = desk
  const isOfPerson = session !== null && link.pathname.startsWith('/people/')
  return { deskId, person: isOfPerson ? { pbx, extension: session.extension, name: session.name } : null }
}

/** Where they are now. */
function deskOf({ deskId, person }: Chosen, desks: readonly Desk[]): Desk | null {
  const isIt = (desk: Desk) =>
    person ? desk.pbx === person.pbx && desk.session?.extension === person.extension : desk.id === deskId
  return desks.find(isIt) ?? null
}

const linkTo = ({ deskId }: Chosen) => {
  const row = document.getElementById(`desk-${deskId}`)
  return row instanceof HTMLAnchorElement ? row : row?.querySelector('a')
}

const hasOwnEscape = '[role=dialog], [role=alertdialog], [role=menu], input'

function useEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return
    const onKey = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      const isElsewhere = target instanceof Element && target.closest(hasOwnEscape) !== null
      if (key === 'Escape' && !defaultPrevented && !isElsewhere) close()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isOpen, close])
}
