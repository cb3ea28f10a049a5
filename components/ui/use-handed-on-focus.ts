'use client'
import { useLayoutEffect, useRef } from 'react'

/** For a button whose row goes away when it is pressed: the focus goes on to the content of the page, not to its very start. */
export function useHandedOnFocus() {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const own = button.current
    return () => {
      if (own !== null && document.activeElement === own) document.getElementById('content')?.focus()
    }
  }, [])
  return button
}
