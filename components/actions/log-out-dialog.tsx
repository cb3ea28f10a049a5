'use client'
import { type ReactNode, useRef } from 'react'
import type { Desk } from '@/lib/contract/board'
import { ownership } from '@/lib/contract/desk-facts'
import { answerOf } from '../action-result'
import { personName } from '../activity/names'
import { Button } from '../ui/button'
import { AlertDialog, DialogButtons } from '../ui/dialog'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import type { SeatActions } from './kinds'
import { NoteField } from './note-field'
import { toastWithUndo } from '../ui/toast-with-undo'
import { useLastAsked } from '../ui/use-while-open'
import { toastOf } from './toasts'
import { actionsWords } from '@/words/actions'
import { commonWords } from '@/words/common'

type LogOutDialogProps = {
  /** The desk as it was when the question was asked; null: nothing is asked. */
  desk: Desk | null
  onClose: () => void
  logOut: NonNullable<SeatActions['logOut']>
  /** null: it is not offered. */
  undo: SeatActions['undo']
  /** Where the focus goes afterwards: the button that was pressed may be gone. */
  returnFocus?: (desk: Desk) => HTMLElement | null
}

/** Asks, with a reason where somebody gives one, and offers to take it back for a moment. */
export function LogOutDialog({ desk, onClose, logOut, undo, returnFocus }: LogOutDialogProps) {
  const last = useLastAsked(desk)
  if (!last?.session) return null
  const words = actionsWords().leave
  const session = last.session
  const place = last.label || commonWords().phoneWithin(last.number)
  const who = session.name || session.extension
  const go = async (note: string) => {
    const result = await answerOf(logOut(session.id, note))
    const says = words.done(who, place)
    if (!result.ok) toast.error(words.notDone(who, place), { description: result.message })
    else if (undo) toastWithUndo(says, () => toastOf(undo(session.id), words.undone(who, place), words.notUndone))
    else toast.success(says)
    onClose()
    return result
  }
  return (
    <AskLogOut
      open={desk !== null}
      title={words.question(who, place)}
      {...{ onClose, go, ...(returnFocus && { returnFocus: () => returnFocus(last) }) }}
    >
      {whatFollows(last, personName(session.extension, session.name))}
    </AskLogOut>
  )
}

type AskLogOutProps = {
  open: boolean
  title: string
  /** What happens. */
  children: ReactNode
  onClose: () => void
  go: (note: string) => Promise<{ ok: true } | { ok: false; message: string }>
  /** What is to be said before the reason. */
  fields?: ReactNode
  returnFocus?: () => HTMLElement | null
}

/** The question of every log-out. */
export function AskLogOut({ open, title, children, onClose, go, fields, returnFocus }: AskLogOutProps) {
  const { submit, busy } = useForm((value) => go(value('note')))
  const cancel = useRef<HTMLButtonElement>(null)
  return (
    <AlertDialog
      open={open}
      title={title}
      description={children}
      onClose={onClose}
      // Enter, pressed once too often, logs nobody out.
      firstFocus={cancel}
      {...(returnFocus && { returnFocus })}
    >
      <form noValidate onSubmit={submit} className="grid gap-4">
        {fields}
        <NoteField />
        <DialogButtons>
          <Button ref={cancel} onClick={onClose} disabled={busy}>
            {commonWords().cancel}
          </Button>
          <Button type="submit" variant="danger" disabled={busy}>
            {busy ? commonWords().oneMoment : commonWords().logOut}
          </Button>
        </DialogButtons>
      </form>
    </AlertDialog>
  )
}

/** Where a person is logged out of a desk. */
function whatFollows(desk: Desk, person: string): string {
  const words = actionsWords().leave
  switch (ownership(desk)) {
    case 'guest':
      return words.ofGuest(person, personName(desk.owner, desk.ownerName))
    case 'owner':
      return words.ofOwner(person)
    default:
      return words.ofAnybody(person)
  }
}
