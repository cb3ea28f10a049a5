'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import type { Desk } from '@/lib/contract/board'
import { newPhoneSchema, type NewPhone, type PhoneChange } from '@/lib/contract/phones'
import type { ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { ProblemNotice, useForm } from '../ui/use-form'
import type { PoolActions } from './pool-actions'

type PhoneFormProps = {
  open: boolean
  /** The phone to edit; null adds one. */
  phone: Desk | null
  locations: string[]
  actions: PoolActions
  onClose: () => void
}

export function PhoneForm({ open, ...rest }: PhoneFormProps) {
  // The text stays while the dialog fades out.
  const [last, setLast] = useState(rest.phone)
  if (open && rest.phone !== last) setLast(rest.phone)
  return (
    <Dialog
      open={open}
      onClose={rest.onClose}
      title={last ? `Edit ${last.label || `phone ${last.number}`}` : 'Add a phone'}
    >
      <Fields {...rest} phone={last} />
    </Dialog>
  )
}

// A component of its own, so that every opening begins afresh.
function Fields({ phone, locations, actions, onClose }: Omit<PhoneFormProps, 'open'>) {
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const result = await save(value, phone, actions)
    if (result.ok) onClose()
    return result
  })
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <ProblemNotice problem={problem} fields={['number', 'label', 'location']} />
      {phone ? null : (
        <Field
          label="Number"
          hint="The phone’s extension number on the PBX, for example 2001."
          error={errorAt('number')}
        >
          {(wiring) => <Input {...wiring} name="number" inputMode="numeric" autoComplete="off" />}
        </Field>
      )}
      <Field label="Label" hint="What people call this desk, for example Reception 1." error={errorAt('label')}>
        {(wiring) => <Input {...wiring} name="label" defaultValue={phone?.label} autoComplete="off" />}
      </Field>
      <Field label="Location" hint="The board groups desks by location." error={errorAt('location')}>
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
  )
}

// What was left as it was is not sent: somebody else may have changed it since the form was opened.
function changesOf(phone: Desk, { label, location }: NewPhone): PhoneChange {
  return { ...(label !== phone.label && { label }), ...(location !== phone.location && { location }) }
}

async function save(value: (name: string) => string, phone: Desk | null, actions: PoolActions): Promise<ActionResult> {
  const number = phone?.number ?? value('number')
  const given = newPhoneSchema.safeParse({ number, label: value('label'), location: value('location') })
  if (!given.success) {
    const [issue] = given.error.issues
    return { ok: false, message: issue?.message ?? 'Check what you entered.', field: String(issue?.path[0]) }
  }
  const { label } = given.data
  const result = await (phone ? actions.change(number, changesOf(phone, given.data)) : actions.add(given.data))
  if (result.ok) toast.success(phone ? `${label || number} is saved.` : `${label || number} is now a hot desk.`)
  return result
}
