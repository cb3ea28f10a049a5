'use client'
import { useCallback, useState } from 'react'
import { readDeskView, type DeskView } from './desk-view'

/** The view, kept in the page's address so that a reload or a bookmark shows the same. */
export function useDeskView(first: DeskView): [DeskView, (change: Partial<DeskView>) => void] {
  const [view, setView] = useState(first)
  const change = useCallback((change: Partial<DeskView>) => {
    setView((before) => ({ ...before, ...change }))
    const address = new URL(location.href)
    for (const [name, value] of Object.entries(change)) {
      if (value === readDeskView({})[name as keyof DeskView]) address.searchParams.delete(name)
      else address.searchParams.set(name, value)
    }
    history.replaceState(history.state, '', address)
  }, [])
  return [view, change]
}
