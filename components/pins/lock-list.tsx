'use client'
import { LockOpen } from 'lucide-react'
import { useState } from 'react'
import type { LockChoice, PinLock } from '@/lib/contract/pin-locks'
import { answerOf, type ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'
import { toast } from '../ui/toast'
import { useHandedOnFocus } from '../ui/use-handed-on-focus'
import { pinsWords } from '@/words/pins'

/** A lock with what it locks, in words. */
export type WordedLock = PinLock & { pbx: string; words: string }
/** null: the viewer may not. */
export type Release = ((choice: LockChoice) => Promise<ActionResult>) | null

/** Where no PIN counts for a while, each with the button that ends it. */
export function LockList({ locks, release }: { locks: readonly WordedLock[]; release: Release }) {
  return (
    <ul className="grid gap-1.5">
      {locks.map((lock) => (
        <li
          key={`${lock.extension ?? ''}/${lock.phone ?? ''}`}
          className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1"
        >
          <span className="block first-letter:uppercase">
            {sentenceWith((time) => pinsWords().lockedUntil(lock.words, time), <Moment at={lock.until} style="time" />)}
          </span>
          {release ? <ReleaseButton lock={lock} release={release} /> : null}
        </li>
      ))}
    </ul>
  )
}

function ReleaseButton({ lock, release }: { lock: WordedLock; release: NonNullable<Release> }) {
  const button = useHandedOnFocus()
  const [busy, setBusy] = useState(false)
  const words = pinsWords()
  const go = async () => {
    setBusy(true)
    const { pbx, extension, phone } = lock
    const result = await answerOf(release({ pbx, extension, phone }))
    setBusy(false)
    if (result.ok) toast.success(words.released)
    else toast.error(words.notReleased, { description: result.message })
  }
  return (
    <Button ref={button} size="small" aria-disabled={busy} onClick={() => (busy ? undefined : void go())}>
      <LockOpen aria-hidden />
      {words.release}
      <span className="sr-only">: {lock.words}</span>
    </Button>
  )
}
