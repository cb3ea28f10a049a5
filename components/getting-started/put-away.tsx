'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import { answerOf, type ActionResult } from '../action-result'
import { Button } from '../ui/button'

type PutAwayProps = {
  /** The menu and the board lead here. */
  isShown: boolean
  show: (isShown: boolean) => Promise<ActionResult>
}

/** Takes the way to the first steps out of the menu, or puts it back there. */
export function PutAway({ isShown, show }: PutAwayProps) {
  const [isBusy, setBusy] = useState(false)
  const change = async () => {
    setBusy(true)
    const result = await answerOf(show(!isShown))
    setBusy(false)
    if (!result.ok) toast.error('Nothing was changed.', { description: result.message })
    else if (isShown) toast.success('The menu no longer leads here.', { description: 'You find it again under Settings, PBXs.' })
    else toast.success('The menu leads here again.')
  }
  return (
    <Button variant="quiet" aria-disabled={isBusy} onClick={() => (isBusy ? undefined : void change())}>
      {isShown ? 'Take it out of the menu' : 'Put it back into the menu'}
    </Button>
  )
}
