'use client'
import { useState } from 'react'

/** What was asked last: the text of a dialog stays while it fades out. */
export function useLastAsked<T>(about: T | null): T | null {
  const [last, setLast] = useState(about)
  if (about !== null && about !== last) setLast(about)
  return about ?? last
}
