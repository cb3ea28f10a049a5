'use client'
import { useCallback, useState } from 'react'

/** What somebody is asked about, null while they are not. `isWanted`: they have been, so that the dialog is there. */
export function useQuestion<T>() {
  const [about, setAbout] = useState<T | null>(null)
  const [isWanted, setWanted] = useState(false)
  const ask = useCallback((next: T) => {
    setAbout(next)
    setWanted(true)
  }, [])
  const close = useCallback(() => setAbout(null), [])
  return { about, isWanted, ask, close }
}
