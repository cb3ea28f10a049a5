'use client'
import { useEffect, useState } from 'react'
import { allWords } from '@/words/translations'
import type { StreamState } from './board-stream'

export type Wording = (typeof import('../activity/run-wording'))['runSentence']

const load = () => Promise.all([import('../activity/run-wording'), allWords()])

/** What puts events into words, which comes after the board; null until then. */
export function useWording(stream: StreamState): Wording | null {
  const [wording, setWording] = useState<Wording | null>(null)
  // At the beginning, and again when the server is back.
  useEffect(() => {
    load()
      .then(([{ runSentence }]) => setWording(() => runSentence))
      .catch(() => undefined)
  }, [stream])
  return wording
}
