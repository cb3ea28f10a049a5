'use client'
import { useState } from 'react'
import type { PoolPhone } from '@/lib/contract/phone-list'
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
import { commonWords } from '@/words/common'
import { phonesWords } from '@/words/phones'

/** A label is one desk’s own. */
export type ChangedDetail = Exclude<PhoneDetail, 'label'>

type ChangePhonesProps = {
  /** What is changed; null: nobody is about to. */
  detail: ChangedDetail | null
  phones: readonly PoolPhone[]
  locations: Readonly<Record<string, readonly string[]>>
  actions: Pick<PoolActions, 'changeMany' | 'restore'>
  onClose: () => void
}

export function ChangePhones({ detail, ...rest }: ChangePhonesProps) {
  const [last, setLast] = useState<ChangedDetail>('location')
  if (detail !== null && detail !== last) setLast(detail)
  const name = nameOfPhones(rest.phones)
  const words = phonesWords().change
  return (
    <Dialog
      open={detail !== null}
      onClose={rest.onClose}
      title={last === 'location' ? words.moveTitle(name) : words.ownerTitle(name)}
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
  const words = phonesWords().change
  const form = useChange(props, 'location', (to) => (to ? words.moved(name, to) : words.movedAway(name)))
  const there = new Set(phones.flatMap(({ pbx }) => locations[pbx] ?? []))
  return (
    <DialogForm form={form} fields={['location', 'change.location']} action={words.move(name)} onClose={onClose}>
      <Field label={commonWords().location} hint={words.locationHint} error={form.errorAt('location')}>
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
  const words = phonesWords().change
  const form = useChange(props, 'owner', (owner) => (owner ? words.owned(name, owner) : words.unowned(name)))
  return (
    <DialogForm
      form={form}
      fields={['owner']}
      action={isOne ? commonWords().save : words.clearOwner(name)}
      onClose={onClose}
    >
      {isOne ? (
        <Field label={phonesWords().owner} hint={words.ownerHint} error={form.errorAt('owner')}>
          {(wiring) => (
            <Input {...wiring} name="owner" inputMode="numeric" defaultValue={phones[0]?.owner} autoComplete="off" />
          )}
        </Field>
      ) : (
        <p>{words.onlyOne}</p>
      )}
    </DialogForm>
  )
}
