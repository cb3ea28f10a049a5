'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import { answerOf } from '../action-result'
import { personName } from '../activity/names'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { DeskPicker } from './desk-picker'
import { placeName, type SeatActions, type Where, type Who } from './kinds'
import { PersonPicker } from './person-picker'

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

/** Logs somebody in at a desk, or moves them there: whoever of the two is not given is searched for. */
export function SeatDialog(props: SeatDialogProps) {
  const { open, onClose, returnFocus } = props
  const { person, desk } = props
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={titleOf(person, desk)}
      description="No PIN is needed. The activity says that it was you."
      {...(returnFocus && { returnFocus })}
    >
      <Choose {...props} />
    </Dialog>
  )
}

function titleOf(person: Who | null, desk: Where | null): string {
  if (person) return `${person.at === null ? 'Log in' : 'Move'} ${person.name || person.extension}`
  return desk ? `Log somebody in at ${desk.label || desk.number}` : 'Log somebody in'
}

function Choose({ onClose, pbx, person, desk, near = '', logIn }: SeatDialogProps) {
  const [who, setWho] = useState(person)
  const [where, setWhere] = useState(desk)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const go = async () => {
    if (!who || !where) return
    setBusy(true)
    const result = await answerOf(logIn({ pbx: where.pbx, extension: who.extension, phone: where.number }))
    setBusy(false)
    if (!result.ok) {
      setProblem(result.message)
      return
    }
    toast.success(`${who.name || who.extension} is logged in at ${placeName(where)}.`)
    onClose()
  }
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(form) => {
        form.preventDefault()
        void go()
      }}
    >
      {problem === null ? null : <Notice tone="danger" role="alert" title={problem} />}
      {person ? null : <PersonPicker pbx={where?.pbx ?? pbx} chosen={who} onChoose={setWho} />}
      {desk ? null : <DeskPicker pbx={who?.pbx ?? pbx} near={near} chosen={where} onChoose={setWhere} />}
      <Consequence who={who} where={where} />
      <DialogButtons>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={busy || !who || !where}>
          {busy ? 'One moment…' : who && who.at !== null ? 'Move' : 'Log in'}
        </Button>
      </DialogButtons>
    </form>
  )
}

/** What else happens: who leaves which desk. */
function Consequence({ who, where }: { who: Who | null; where: Where | null }) {
  if (!who || !where) return null
  const name = who.name || who.extension
  if (who.at === placeName(where)) return <p role="status">{name} is logged in there already.</p>
  const leaves = who.at === null ? '' : `${name} leaves ${who.at}. `
  const holder = where.holder
  const isOther = holder !== null && holder.extension !== who.extension
  const displaced = isOther ? `${personName(holder.extension, holder.name)} is there, and is logged out. ` : ''
  return (
    <p role="status" className={displaced === '' ? 'text-muted' : 'text-warning'}>
      {leaves}
      {displaced}
      Calls for {name} then ring at {placeName(where)}.
    </p>
  )
}
