'use client'
import { useState } from 'react'
import type { Desk } from '@/lib/contract/board'
import type { PhoneDetail } from '@/lib/contract/phones'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { toastWithUndo } from '../ui/toast-with-undo'
import { useForm } from '../ui/use-form'
import { nameOfPhones, namesOf } from './phone-names'
import type { PoolActions } from './pool-actions'
import { putBack } from './put-back'

/** A label is one desk’s own. */
export type ChangedDetail = Exclude<PhoneDetail, 'label'>

type ChangePhonesProps = {
  /** What is changed; null: nobody is about to. */
  detail: ChangedDetail | null
  phones: readonly Desk[]
  locations: Readonly<Record<string, readonly string[]>>
  actions: Pick<PoolActions, 'changeMany' | 'restore'>
  onClose: () => void
}

export function ChangePhones({ detail, ...rest }: ChangePhonesProps) {
  const [last, setLast] = useState<ChangedDetail>('location')
  if (detail !== null && detail !== last) setLast(detail)
  const name = nameOfPhones(rest.phones)
  return (
    <Dialog
      open={detail !== null}
      onClose={rest.onClose}
      title={last === 'location' ? `Move ${name} to a location` : `Owner of ${name}`}
    >
      {last === 'location' ? <MoveForm {...rest} name={name} /> : <OwnerForm {...rest} name={name} />}
    </Dialog>
  )
}

type FormProps = Omit<ChangePhonesProps, 'detail'> & { name: string }

/** Saves the change, and offers to take it back. */
function useChange(
  { phones, actions, onClose, name }: FormProps,
  detail: ChangedDetail,
  done: (value: string) => string,
) {
  return useForm(async (value) => {
    const result = await actions.changeMany(namesOf(phones), { [detail]: value(detail) })
    if (!result.ok) return result
    onClose()
    toastWithUndo(done(value(detail)), () => putBack(name, result.value, actions))
    return { ok: true }
  })
}

function MoveForm(props: FormProps) {
  const { phones, locations, onClose, name } = props
  const form = useChange(props, 'location', (to) => (to ? `${name}: moved to ${to}.` : `${name}: at no location now.`))
  const there = new Set(phones.flatMap(({ pbx }) => locations[pbx] ?? []))
  return (
    <DialogForm form={form} fields={['location', 'change.location']} action={`Move ${name}`} onClose={onClose}>
      <Field
        label="Location"
        hint="One that there is, or a new one; empty for none. Rules of a location count from now on."
        error={form.errorAt('location')}
      >
        {(wiring) => <Input {...wiring} name="location" list="bulk-locations" autoComplete="off" />}
      </Field>
      <datalist id="bulk-locations">
        {[...there].map((location) => (
          <option key={location} value={location} />
        ))}
      </datalist>
    </DialogForm>
  )
}

/** Nobody owns two desks: of several the owner can only be taken away. */
function OwnerForm(props: FormProps) {
  const { phones, onClose, name } = props
  const isOne = phones.length === 1
  const form = useChange(props, 'owner', (owner) =>
    owner ? `${name}: owned by ${owner}.` : `${name}: without an owner.`,
  )
  return (
    <DialogForm form={form} fields={['owner']} action={isOne ? 'Save' : `Clear the owner of ${name}`} onClose={onClose}>
      {isOne ? (
        <Field label="Owner" hint="An extension; empty for nobody." error={form.errorAt('owner')}>
          {(wiring) => (
            <Input {...wiring} name="owner" inputMode="numeric" defaultValue={phones[0]?.owner} autoComplete="off" />
          )}
        </Field>
      ) : (
        <p>
          Nobody owns more than one desk, so that several can only be made everybody’s. Owners who are logged in there
          stay logged in.
        </p>
      )}
    </DialogForm>
  )
}
