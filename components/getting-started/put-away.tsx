'use client'
import { useState } from 'react'
import { gettingStartedWords } from '@/words/getting-started'
import { answerOf, type ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { toast } from '../ui/toast'

type PutAwayProps = {
  /** The menu and the board lead here. */
  isShown: boolean
  show: (isShown: boolean) => Promise<ActionResult>
}

/** Takes the way to the first steps out of the menu, or puts it back there. */
export function PutAway({ isShown, show }: PutAwayProps) {
  const words = gettingStartedWords()
  const [isBusy, setBusy] = useState(false)
  const change = async () => {
    setBusy(true)
    const result = await answerOf(show(!isShown))
    setBusy(false)
    if (!result.ok) toast.error(words.nothingChanged, { description: result.message })
    else if (isShown) toast.success(words.takenOut, { description: words.takenOutHint })
    else toast.success(words.putBack)
  }
  return (
    <Button variant="quiet" size="small" aria-disabled={isBusy} onClick={() => (isBusy ? undefined : void change())}>
      {isShown ? words.takeOutOfMenu : words.putIntoMenu}
    </Button>
  )
}
