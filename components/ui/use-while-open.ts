'use client'
import { useState } from 'react'

/** What a dialog was opened with: its text stays while it fades out. */
export function useWhileOpen<T>(open: boolean, value: T): T {
  const [last, setLast] = useState(value)
  if (open && value !== last) setLast(value)
  return open ? value : last
}

/** The same where there is something to ask about only while it is open. */
export const useLastAsked = <T>(about: T | null): T | null => useWhileOpen(about !== null, about)
