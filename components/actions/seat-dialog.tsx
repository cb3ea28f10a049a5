'use client'
import { useState } from 'react'
import { answerOf } from '../action-result'
import { personName } from '../activity/names'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { toast } from '../ui/toast'
import { DeskPicker } from './desk-picker'
import { placeName, type SeatActions, type Where, type Who } from './kinds'
import { NoteField } from './note-field'
import { PersonPicker } from './person-picker'
import { actionsWords } from '@/words/actions'
import { commonWords } from '@/words/common'

type SeatDialogProps = {
  open: boolean
  onClose: () => void
  /** Where it is to be; '': any. */
  pbx: string
  /** null: to be chosen. */
  person: Who | null
  /** null: to be chosen. */
  desk: Where | null
  /** The location whose available desks are offered first. */
  near?: string
  logIn: NonNullable<SeatActions['logIn']>
  returnFocus?: () => HTMLElement | null
}

/** Logs somebody in at a desk, or moves them there: the one of the two that is not given is searched for. */
export function SeatDialog(props: SeatDialogProps) {
  const { open, onClose, returnFocus } = props
  const { person, desk } = props
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={titleOf(person, desk)}
      description={actionsWords().seat.hint}
      {...(returnFocus && { returnFocus })}
    >
      <Choose {...props} />
    </Dialog>
  )
}

function titleOf(person: Who | null, desk: Where | null): string {
  const words = actionsWords().seat
  if (person) return (person.at === null ? words.logIn : words.move)(person.name || person.extension)
  return desk ? words.logInAt(desk.label || desk.number) : words.logInSomebody
}

function Choose({ onClose, pbx, person, desk, near = '', logIn }: SeatDialogProps) {
  const [who, setWho] = useState(person)
  const [where, setWhere] = useState(desk)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const go = async (note: string) => {
    if (!who || !where) return
    setBusy(true)
    const result = await answerOf(logIn({ pbx: where.pbx, extension: who.extension, phone: where.number, note }))
    setBusy(false)
    if (!result.ok) {
      setProblem(result.message)
      return
    }
    toast.success(actionsWords().seat.isLoggedIn(who.name || who.extension, placeName(where)))
    onClose()
  }
  const words = commonWords()
  const displaced = displacedBy(who, where)
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(form) => {
        form.preventDefault()
        const note = new FormData(form.currentTarget).get('note')
        void go(typeof note === 'string' ? note : '')
      }}
    >
      {problem === null ? null : <Notice tone="danger" role="alert" title={problem} />}
      {person ? null : <PersonPicker pbx={where?.pbx ?? pbx} chosen={who} onChoose={setWho} />}
      {desk ? null : <DeskPicker pbx={who?.pbx ?? pbx} near={near} chosen={where} onChoose={setWhere} />}
      <Consequence who={who} where={where} />
      {displaced === null ? null : <NoteField />}
      <DialogButtons>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button type="submit" variant={displaced === null ? 'primary' : 'danger'} disabled={busy || !who || !where}>
          {busy ? words.oneMoment : does(who, displaced)}
        </Button>
      </DialogButtons>
    </form>
  )
}

/** Who has to leave for it; null: nobody. */
function displacedBy(who: Who | null, where: Where | null): Where['holder'] {
  return who && where?.holder && where.holder.extension !== who.extension ? where.holder : null
}

/** What the button does, also to somebody else. */
export function does(who: Who | null, displaced: Where['holder']): string {
  const { seat } = actionsWords()
  const isMove = who !== null && who.at !== null
  if (who && displaced)
    return (isMove ? seat.logOutAndMove : seat.logOutAndIn)(
      displaced.name || displaced.extension,
      who.name || who.extension,
    )
  return isMove ? commonWords().move : commonWords().logIn
}

/** What else happens: who leaves which desk. */
function Consequence({ who, where }: { who: Who | null; where: Where | null }) {
  if (!who || !where) return null
  const words = actionsWords().seat
  const name = who.name || who.extension
  if (who.at === placeName(where)) return <p role="status">{words.isThere(name)}</p>
  const leaves = who.at === null ? '' : words.leaves(name, who.at)
  const holder = displacedBy(who, where)
  const displaced = holder ? words.displaces(personName(holder.extension, holder.name)) : ''
  return (
    <p role="status" className={displaced === '' ? 'text-muted' : 'text-warning'}>
      {[leaves, displaced, words.thenRing(name, placeName(where))].filter(Boolean).join(' ')}
    </p>
  )
}
