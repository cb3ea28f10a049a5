'use client'
import { useEffect, useState } from 'react'
import { gettingStartedWords } from '@/words/getting-started'
import type { PbxActions } from '../settings/pbx-actions'

export type Tested = Awaited<ReturnType<PbxActions['test']>>

const unanswered = (): Tested => ({ ok: false, message: gettingStartedWords().pbx.unanswered })
/** After an answer. Milliseconds. */
const pause = 15_000

/** Tests a PBX again and again, and at once when somebody asks for it; null: there is no answer yet. */
export function useTest(id: string, test: PbxActions['test']) {
  const [turn, setTurn] = useState(0)
  const [seen, setSeen] = useState<{ turn: number; tested: Tested } | null>(null)
  useEffect(() => {
    let isWanted = true
    let next: ReturnType<typeof setTimeout> | undefined
    const tell = (tested: Tested) => {
      if (!isWanted) return
      setSeen({ turn, tested })
      next = setTimeout(() => setTurn((last) => last + 1), pause)
    }
    void test(id).catch(unanswered).then(tell)
    return () => {
      isWanted = false
      clearTimeout(next)
    }
  }, [id, test, turn])
  return { tested: seen?.tested ?? null, isTesting: seen?.turn !== turn, again: () => setTurn((last) => last + 1) }
}
