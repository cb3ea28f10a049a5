'use client'
import { RotateCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { answerOf, type ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { toast } from '../ui/toast'
import { healthCheckWords } from '@/words/health-check'

const askEvery = 1_000

type RunCheckProps = {
  isRunning: boolean
  /** None has ever finished. */
  isFirst: boolean
  /** The last is missing, or too old to say how things are: one begins as the page opens. */
  isDue: boolean
  run: () => Promise<ActionResult>
}

/** Begins a check, and follows one that runs already. */
export function RunCheck({ isRunning, isFirst, isDue, run }: RunCheckProps) {
  const words = healthCheckWords()
  const [isAsking, setAsking] = useState(isDue)
  const ask = useCallback(async () => {
    const result = await answerOf(run())
    setAsking(false)
    if (!result.ok) toast.error(healthCheckWords().notBegun, { description: result.message })
  }, [run])
  useOnceIf(isDue, ask)
  useRefresh(isRunning)
  const begin = () => {
    setAsking(true)
    void ask()
  }
  const isBusy = isRunning || isAsking
  return (
    <Button variant="primary" aria-disabled={isBusy} onClick={() => (isBusy ? undefined : begin())}>
      <RotateCw aria-hidden />
      {isBusy ? words.running : isFirst ? words.run : words.runAgain}
    </Button>
  )
}

/** As the page opens, and not again when its data is. */
function useOnceIf(isDue: boolean, ask: () => Promise<void>): void {
  const wasDue = useRef(isDue)
  useEffect(() => {
    if (!wasDue.current) return
    wasDue.current = false
    void ask()
  }, [ask])
}

function useRefresh(isRunning: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => router.refresh(), askEvery)
    return () => clearInterval(timer)
  }, [isRunning, router])
}
