'use client'
import { useEffect, useRef, useState } from 'react'
import { type AddressChange, useAddress } from '../ui/use-address'
import { addressOfView, type PhoneView, readPhoneView } from './phone-view'

/** While somebody types: Next.js goes through the whole page at each change of the address. Milliseconds. */
const typing = 300

/**
 * The view, kept in the page's address so that a reload or a bookmark shows the same. What is typed is searched here; of
 * everything else the server has something to say.
 *
 * @param first as the server read it from the address; a new object each time it renders the page
 */
export function usePhoneView(first: PhoneView) {
  const [view, setView] = useState(first)
  const address = useAddress()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    // What somebody is typing is not in the address yet.
    if (timer.current !== undefined) return
    const addressed = readPhoneView(Object.fromEntries(new URLSearchParams(location.search)))
    setView((before) => (isSame(before, addressed) ? before : addressed))
  }, [first])
  const change = (part: Partial<PhoneView>) => {
    const next = { ...view, ...part }
    setView(next)
    clearTimeout(timer.current)
    timer.current = undefined
    if (Object.keys(part).join() !== 'search') {
      address.change(addressOfView(next))
      return
    }
    timer.current = setTimeout(() => {
      timer.current = undefined
      write(addressOfView(next))
    }, typing)
  }
  return { view, change, isPending: address.isPending }
}

const isSame = (a: PhoneView, b: PhoneView) =>
  Object.entries(addressOfView(a)).every(([name, value]) => addressOfView(b)[name] === value)

function write(parts: AddressChange): void {
  const address = new URL(location.href)
  for (const [name, value] of Object.entries(parts)) {
    if (value === '') address.searchParams.delete(name)
    else address.searchParams.set(name, value)
  }
  history.replaceState(history.state, '', address)
}
