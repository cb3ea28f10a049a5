'use client'
import { useState, type FormEvent } from 'react'
import { toast } from 'sonner'
import type { Desk } from '@/lib/contract/board'
import { newPhoneSchema } from '@/lib/contract/phones'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Notice } from '../ui/notice'
import type { PoolActions } from './pool'

type PhoneFormProps = {
  open: boolean
  /** The phone to edit; null adds one. */
  phone: Desk | null
  locations: string[]
  actions: PoolActions
  onClose: () => void
}
type Problem = { message: string; field?: string }

export function PhoneForm({ open, phone, locations, actions, onClose }: PhoneFormProps) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (form: FormEvent<HTMLFormElement>) => {
    form.preventDefault()
    setBusy(true)
    const found = await save(new FormData(form.currentTarget), phone, actions)
    setBusy(false)
    setProblem(found)
    if (!found) onClose()
  }
  const at = (field: string) => (problem?.field === field ? problem.message : undefined)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={phone ? `Edit ${phone.label || `phone ${phone.number}`}` : 'Add a phone'}
    >
      <form noValidate onSubmit={(form) => void submit(form)} className="grid gap-4">
        {problem && !problem.field ? <Notice tone="danger" role="alert" title={problem.message} /> : null}
        {phone ? null : (
          <Field label="Number" hint="The phone’s extension number on the PBX, for example 2001." error={at('number')}>
            {(wiring) => <Input {...wiring} name="number" inputMode="numeric" autoComplete="off" />}
          </Field>
        )}
        <Field label="Label" hint="What people call this desk, for example Reception 1." error={at('label')}>
          {(wiring) => <Input {...wiring} name="label" defaultValue={phone?.label} autoComplete="off" />}
        </Field>
        <Field label="Location" hint="The board groups desks by location." error={at('location')}>
          {(wiring) => (
            <Input {...wiring} name="location" list="locations" defaultValue={phone?.location} autoComplete="off" />
          )}
        </Field>
        <datalist id="locations">
          {locations.map((location) => (
            <option key={location} value={location} />
          ))}
        </datalist>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={busy}>
            {busy ? 'Saving…' : phone ? 'Save' : 'Add phone'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

/** @returns what is wrong, or null when it is saved */
async function save(form: FormData, phone: Desk | null, actions: PoolActions): Promise<Problem | null> {
  const given = newPhoneSchema.safeParse({ number: phone?.number, ...Object.fromEntries(form) })
  if (!given.success) {
    const [issue] = given.error.issues
    return { message: issue?.message ?? 'Check what you entered.', field: String(issue?.path[0]) }
  }
  const { number, label, location } = given.data
  const result = await (phone ? actions.change(number, { label, location }) : actions.add(given.data))
  if (!result.ok) return result
  toast.success(phone ? `${label || number} is saved.` : `${label || number} is now a hot desk.`)
  return null
}
