'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import type { Desk } from '@/lib/contract/board'
import { ownership } from '@/lib/contract/desk-facts'
import { answerOf, type ActionResult } from '../action-result'
import { personName } from '../activity/names'
import { Confirm } from '../ui/confirm'
import { focusOf } from './use-kept-focus'

type LogOutDialogProps = {
  /** The desk as it was when the question was asked; null: nothing is asked. */
  desk: Desk | null
  onClose: () => void
  logOut: (sessionId: string) => Promise<ActionResult>
}

export function LogOutDialog({ desk, onClose, logOut }: LogOutDialogProps) {
  // The text stays while the dialog fades out.
  const [last, setLast] = useState(desk)
  if (desk && desk !== last) setLast(desk)
  if (!last?.session) return null
  const session = last.session
  const person = personName(session.extension, session.name)
  const place = last.label || `phone ${last.number}`
  const go = async () => report(await answerOf(logOut(session.id)), person, place)
  return (
    <Confirm
      open={desk !== null}
      title={`Log ${session.name || session.extension} out of ${place}?`}
      confirm="Log out"
      onConfirm={go}
      onClose={onClose}
      // The button goes away with the session; the desk itself stays.
      returnFocus={() => focusOf(last)}
    >
      Calls for {person} go back to their own phone, and {whatFollows(last)}. A call in progress is not cut off. They
      can log in again at any desk.
    </Confirm>
  )
}

/** Of a desk at which somebody was logged out. */
function whatFollows(desk: Desk): string {
  switch (ownership(desk)) {
    case 'guest':
      return `the desk goes back to its owner, ${personName(desk.owner, desk.ownerName)}`
    case 'owner':
      return 'their own desk stays free until they log in again, or until a guest has used it'
    default:
      return 'this desk becomes available'
  }
}

function report(result: ActionResult, person: string, place: string): void {
  if (result.ok) toast.success(`${person} is logged out of ${place}.`)
  else toast.error(`${person} is still logged in at ${place}.`, { description: result.message })
}
