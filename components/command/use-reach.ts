import { useEffect, useState } from 'react'
import type { Reach } from '@/lib/contract/reach'
import { noReach } from './may-do'

/** What the settings let the viewer do, asked each time the menu opens; until then, and without an answer, nothing. */
export function useReach(isOpen: boolean): Reach {
  const [reach, setReach] = useState(noReach)
  useEffect(() => {
    if (!isOpen) return
    const given = new AbortController()
    void ask(given.signal).then(setReach, () => undefined)
    return () => given.abort()
  }, [isOpen])
  return reach
}

async function ask(signal: AbortSignal): Promise<Reach> {
  const response = await fetch('/api/command', { signal })
  if (!response.ok) throw new Error(`The command menu was answered with ${response.status}.`)
  // Our own server's, of the same version.
  return (await response.json()) as Reach
}
