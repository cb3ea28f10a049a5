'use client'
import { useEffect } from 'react'

/** After the first paint. Milliseconds. */
const atRest = 1_000

/** Does it once the page is at rest: what somebody may soon ask for is fetched so late that no page waits for it. */
export function useAtRest(load: () => Promise<unknown>): void {
  useEffect(() => {
    // Without it now, it is fetched when it is asked for.
    const timer = setTimeout(() => void load().catch(() => undefined), atRest)
    return () => clearTimeout(timer)
  }, [load])
}
