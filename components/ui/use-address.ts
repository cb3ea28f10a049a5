'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useTransition } from 'react'

/** While somebody types. Milliseconds. */
const typing = 300

export type AddressChange = Record<string, string>

/**
 * Changes what the page's address asks of the server, for lists that the server filters; '' takes a part out. What is typed
 * goes out when nothing more has come for a moment. Says whether an answer is awaited.
 */
export function useAddress() {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const change = useCallback(
    (parts: AddressChange) => {
      clearTimeout(timer.current)
      startTransition(() => router.replace(changedAddress(parts), { scroll: false }))
    },
    [router],
  )
  const type = useCallback(
    (parts: AddressChange) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => change(parts), typing)
    },
    [change],
  )
  return { change, type, isPending }
}

function changedAddress(parts: AddressChange): string {
  const address = new URL(location.href)
  for (const [name, value] of Object.entries(parts)) {
    if (value === '') address.searchParams.delete(name)
    else address.searchParams.set(name, value)
  }
  return `${address.pathname}${address.search}`
}
