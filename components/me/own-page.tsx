'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { OwnPageData } from '@/lib/own-page/load-own-page'
import { ownPageWords } from '@/words/own-page'
import { answerOf, type ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import type { OwnActions } from './actions'
import { ChosenDesk } from './chosen-desk'
import { RecentSessions } from './recent-sessions'
import { WhereIAm } from './where-i-am'

type OwnPageProps = {
  extension: string
  data: OwnPageData
  /** The number that was scanned; '' where none was. */
  desk: string
  actions: OwnActions
}

/** What a person sees of themselves, on the phone in their pocket. */
export function OwnPage({ extension, data: { here, chosen, recent }, desk, actions }: OwnPageProps) {
  const { run, busy, problem } = useOwnAction()
  useFreshOnReturn()
  const words = ownPageWords()
  return (
    <div className="grid gap-5">
      {problem === null ? null : <Notice tone="danger" role="alert" title={problem} />}
      <WhereIAm here={here} isDeskChosen={desk !== ''} busy={busy} logOut={() => run(actions.logOut())} />
      {desk === '' ? null : (
        <ChosenDesk
          {...{ desk, chosen, extension, busy }}
          from={here}
          logIn={(phone, seen) => run(actions.logIn(phone, seen))}
        />
      )}
      <RecentSessions sessions={recent} />
      <div className="flex flex-wrap items-center justify-between gap-2 border-t pt-4">
        <p className="text-[0.8125rem] text-muted">{words.signedOutAfter}</p>
        <Button size="small" disabled={busy} onClick={() => void run(actions.signOut())}>
          {words.signOut}
        </Button>
      </div>
    </div>
  )
}

/** One action at a time, and what was wrong with the last one. */
function useOwnAction() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (action: Promise<ActionResult>) => {
    setBusy(true)
    const result = await answerOf(action)
    setProblem(result.ok ? null : result.message)
    setBusy(false)
  }
  return { run, busy, problem }
}

/** A phone that was in a pocket shows what was so before. */
function useFreshOnReturn() {
  const router = useRouter()
  useEffect(() => {
    const look = () => (document.visibilityState === 'visible' ? router.refresh() : undefined)
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [router])
}
