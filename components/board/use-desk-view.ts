'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readDeskView, type DeskView } from './desk-view'
import { rememberedLook, rememberLook } from './remembered-look'

/** While somebody types: Next.js goes through the whole page at each change of the address. Milliseconds. */
const typing = 300

/**
 * The view, kept in the page's address so that a reload or a bookmark shows the same, and following it where a link leads to
 * another view. How desks are shown is remembered beyond that.
 *
 * @param first as the server read it from the address; a new object each time it renders the page
 */
export function useDeskView(first: DeskView): [DeskView, (change: Partial<DeskView>) => void] {
  const [view, setView] = useState(first)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const unwritten = useRef<Partial<DeskView>>({})
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    // What somebody is typing is not in the address yet.
    if (Object.keys(unwritten.current).length > 0) return
    const addressed = readDeskView(Object.fromEntries(new URLSearchParams(location.search)), rememberedLook())
    setView((before) => (isSame(before, addressed) ? before : addressed))
  }, [first])
  const change = useCallback((change: Partial<DeskView>) => {
    setView((before) => ({ ...before, ...change }))
    if (change.view) rememberLook(change.view)
    unwritten.current = { ...unwritten.current, ...change }
    const write = () => {
      writeAddress(unwritten.current)
      unwritten.current = {}
    }
    clearTimeout(timer.current)
    const isTyped = Object.keys(change).join() === 'search'
    if (isTyped) timer.current = setTimeout(write, typing)
    else write()
  }, [])
  return [view, change]
}

const isSame = (a: DeskView, b: DeskView) =>
  Object.entries(a).every(([name, value]) => value === b[name as keyof DeskView])

function writeAddress(change: Partial<DeskView>): void {
  const address = new URL(location.href)
  for (const [name, value] of Object.entries(change)) {
    if (value === readDeskView({})[name as keyof DeskView]) address.searchParams.delete(name)
    else address.searchParams.set(name, value)
  }
  // With the state of this entry Next.js would not hear of it, and go back to the address before at its next refresh.
  history.replaceState(null, '', address)
}
