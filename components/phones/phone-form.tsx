'use client'
import { useState } from 'react'
import type { BoardPbx, Desk } from '@/lib/contract/board'
import {
  eachDetail,
  newPhoneSchema,
  type NewPhone,
  type PhoneChange,
  type PhoneDetail,
  phoneDetails,
  wordsOfDetail,
} from '@/lib/contract/phones'
import type { ActionResult } from '../action-result'
import { PbxOptions } from '../pbxes/pbx-field'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import { useWhileOpen } from '../ui/use-while-open'
import { nameOfPhones } from './phone-names'
import type { AddActions, PoolActions } from './pool-actions'
import { commonWords } from '@/words/common'
import { phonesWords } from '@/words/phones'

type PhoneFormProps = {
  open: boolean
  /** The phone to edit; null adds one. */
  phone: Desk | null
  /** Those that there are already, by PBX: they are offered again. */
  locations: Readonly<Record<string, readonly string[]>>
  pbxes: readonly Pick<BoardPbx, 'id' | 'name'>[]
  /** The one that the list shows; '' for all of them. */
  chosenPbx: string
  save: Partial<Pick<AddActions, 'addOne'> & Pick<PoolActions, 'change'>>
  onClose: () => void
  onAdded?: () => void
}

export function PhoneForm({ open, ...rest }: PhoneFormProps) {
  const last = useWhileOpen(open, rest.phone)
  const words = phonesWords().form
  return (
    <Dialog open={open} onClose={rest.onClose} title={last ? words.editTitle(nameOfPhones([last])) : words.addTitle}>
      <Fields {...rest} phone={last} />
    </Dialog>
  )
}

// Its own component, so that every opening begins afresh.
function Fields({ phone, locations, pbxes, chosenPbx, save, onClose, onAdded }: Omit<PhoneFormProps, 'open'>) {
  const [pbx, setPbx] = useState(phone?.pbx ?? (chosenPbx || (pbxes[0]?.id ?? '')))
  const words = phonesWords().form
  const form = useForm(async (value) => {
    const result = await saved(value, pbx, phone, save)
    if (!result.ok) return result
    onClose()
    if (!phone) onAdded?.()
    return result
  })
  return (
    <DialogForm
      form={form}
      fields={['number', ...phoneDetails]}
      action={phone ? commonWords().save : words.add}
      onClose={onClose}
    >
      {phone || pbxes.length < 2 ? null : <PbxField pbxes={pbxes} value={pbx} onChange={setPbx} />}
      {phone ? null : (
        <Field label={words.number} hint={words.numberHint} error={form.errorAt('number')}>
          {(wiring) => <Input {...wiring} name="number" inputMode="numeric" autoComplete="off" />}
        </Field>
      )}
      {phoneDetails.map((detail) => (
        <DetailField key={detail} detail={detail} value={phone?.[detail]} error={form.errorAt(detail)} />
      ))}
      <datalist id="locations">
        {(locations[pbx] ?? []).map((location) => (
          <option key={location} value={location} />
        ))}
      </datalist>
    </DialogForm>
  )
}

type DetailFieldProps = { detail: PhoneDetail; value: string | undefined; error: string | undefined }

/** Locations that there are already are offered. */
function DetailField({ detail, value, error }: DetailFieldProps) {
  const { title, hint } = wordsOfDetail(detail)
  const list = detail === 'location' ? 'locations' : undefined
  const inputMode = detail === 'owner' ? 'numeric' : undefined
  return (
    <Field label={title} hint={hint} error={error}>
      {(wiring) => (
        <Input {...wiring} name={detail} list={list} inputMode={inputMode} defaultValue={value} autoComplete="off" />
      )}
    </Field>
  )
}

type PbxFieldProps = { pbxes: PhoneFormProps['pbxes']; value: string; onChange: (id: string) => void }

function PbxField({ pbxes, value, onChange }: PbxFieldProps) {
  return (
    <Field label={commonWords().pbx} hint={phonesWords().form.pbxHint}>
      {(wiring) => (
        <Select {...wiring} value={value} onChange={({ target }) => onChange(target.value)}>
          <PbxOptions pbxes={pbxes} />
        </Select>
      )}
    </Field>
  )
}

// What was left as it was is not sent: somebody else may have changed it since the form was opened.
function changesOf(phone: Desk, given: NewPhone): PhoneChange {
  const changed = phoneDetails.filter((detail) => given[detail] !== phone[detail])
  return Object.fromEntries(changed.map((detail) => [detail, given[detail]]))
}

type Value = (name: string) => string

async function saved(
  value: Value,
  pbx: string,
  phone: Desk | null,
  { addOne, change }: PhoneFormProps['save'],
): Promise<ActionResult> {
  const words = phonesWords().form
  const number = phone?.number ?? value('number')
  const given = newPhoneSchema.safeParse({ number, ...eachDetail(value) })
  if (!given.success) {
    const [issue] = given.error.issues
    return { ok: false, message: issue?.message ?? words.check, field: String(issue?.path[0]) }
  }
  const { label } = given.data
  const result = await (phone ? change?.(number, changesOf(phone, given.data), pbx) : addOne?.({ pbx, ...given.data }))
  if (result?.ok) toast.success((phone ? words.saved : words.added)(label || number))
  return result ?? { ok: false, message: words.mayNot }
}
