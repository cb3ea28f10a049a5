'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useAddress } from '../ui/use-address'
import { addressOfView, type PhoneView, readPhoneView } from './phone-view'

/** While somebody types. Milliseconds. */
const typing = 200

/**
 * The view, kept in the page's address, by which the server answers: so that a reload or a bookmark shows the same.
 *
 * @param first as the server read it from the address; a new object each time it renders the page
 */
export function usePhoneView(first: PhoneView) {
  const [view, setView] = useState(first)
  const { change: changeAddress, isPending } = useAddress()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What is not in the address yet: not asked of the server, or not answered. */
  const unanswered = useRef<Partial<PhoneView>>({})
  const isAsked = useRef(true)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (isPending || !isAsked.current) return
    unanswered.current = {}
    const addressed = readPhoneView(Object.fromEntries(new URLSearchParams(location.search)))
    setView((before) => (isSame(before, addressed) ? before : addressed))
  }, [first, isPending])
  const change = useCallback(
    (part: Partial<PhoneView>) => {
      // A new question begins with its first page.
      const changed = { page: 1, ...part }
      setView((before) => ({ ...before, ...changed }))
      unanswered.current = { ...unanswered.current, ...changed }
      isAsked.current = false
      const write = () => {
        if (isAsked.current) return
        // Without a network the page would be left for the browser's own; what it shows stays until there is one.
        if (!navigator.onLine) {
          addEventListener('online', write, { once: true })
          return
        }
        const now = readPhoneView(Object.fromEntries(new URLSearchParams(location.search)))
        changeAddress(addressOfView({ ...now, ...unanswered.current }))
        isAsked.current = true
      }
      clearTimeout(timer.current)
      if (Object.keys(part).join() === 'search') timer.current = setTimeout(write, typing)
      else write()
    },
    [changeAddress],
  )
  return { view, change, isPending }
}

const isSame = (a: PhoneView, b: PhoneView) =>
  Object.entries(addressOfView(a)).every(([name, value]) => addressOfView(b)[name] === value)
