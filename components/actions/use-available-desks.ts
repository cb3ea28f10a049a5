'use client'
import { useEffect, useState } from 'react'
import type { Found, FoundDesk } from '@/lib/contract/search'

/** Desks at which somebody could log in now; none where they could not be asked for: the search is there. */
export function useAvailableDesks(pbx: string, near: string): FoundDesk[] {
  const [desks, setDesks] = useState<FoundDesk[]>([])
  useEffect(() => {
    const given = new AbortController()
    void ask(pbx, near, given.signal).then(setDesks, () => undefined)
    return () => given.abort()
  }, [pbx, near])
  return desks
}

async function ask(pbx: string, near: string, signal: AbortSignal): Promise<FoundDesk[]> {
  const response = await fetch(`/api/search?${new URLSearchParams({ available: near, pbx })}`, { signal })
  if (!response.ok) throw new Error(`The search was answered with ${response.status}.`)
  // Our own server's, of the same version.
  return ((await response.json()) as Found).desks
}
