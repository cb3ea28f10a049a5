'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

/** Of what happens at once, one rendering is enough. Milliseconds. */
const settleMs = 300
/** A subject that never rests is rendered no more often. Milliseconds. */
const leastMs = 2_000

/** Renders the page again, soon. The same function for ever. */
export function useRefresh(): () => void {
  const router = useRouter()
  const [pace] = useState(() => new Pace())
  useEffect(() => {
    pace.start(() => router.refresh())
    return () => pace.stop()
  }, [pace, router])
  return pace.call
}

class Pace {
  private run: () => void = () => undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private ranAt = 0

  start(run: () => void): void {
    this.run = run
  }

  readonly call = (): void => {
    if (this.timer !== undefined) return
    this.timer = setTimeout(
      () => {
        this.timer = undefined
        this.ranAt = Date.now()
        this.run()
      },
      Math.max(settleMs, this.ranAt + leastMs - Date.now()),
    )
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }
}
