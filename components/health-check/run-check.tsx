'use client'
import { RotateCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { answerOf, type ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { toast } from '../ui/toast'
import { healthCheckWords } from '@/words/health-check'

const askEvery = 1_000

type RunCheckProps = {
  isRunning: boolean
  /** Whether one has ever finished. */
  isFirst: boolean
  run: () => Promise<ActionResult>
}

/** Begins a check, and follows one that runs already. */
export function RunCheck({ isRunning, isFirst, run }: RunCheckProps) {
  const words = healthCheckWords()
  const [isAsking, setAsking] = useState(false)
  useRefresh(isRunning)
  const begin = async () => {
    setAsking(true)
    const result = await answerOf(run())
    setAsking(false)
    if (!result.ok) toast.error(words.notBegun, { description: result.message })
  }
  const isBusy = isRunning || isAsking
  return (
    <Button variant="primary" aria-disabled={isBusy} onClick={() => (isBusy ? undefined : void begin())}>
      <RotateCw aria-hidden />
      {isBusy ? words.running : isFirst ? words.run : words.runAgain}
    </Button>
  )
}

function useRefresh(isRunning: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => router.refresh(), askEvery)
    return () => clearInterval(timer)
  }, [isRunning, router])
}
