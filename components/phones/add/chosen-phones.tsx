'use client'
import { useState } from 'react'
import type { NewPhone } from '@/lib/contract/phones'
import type { ActionResult } from '../../action-result'
import { BulkBar } from '../../ui/bulk-bar'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { DialogForm } from '../../ui/dialog-form'
import { Field } from '../../ui/field'
import { Input } from '../../ui/input'
import { Select } from '../../ui/select'
import { Notice } from '../../ui/notice'
import { toast } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import type { Selection } from '../../ui/use-selection'
import type { CandidateItem } from './candidate-item'
import { phonesAddWords } from '@/words/phones-add'
import { phoneDetailsWords } from '@/words/phone-details'

type ChosenPhonesProps = {
  pbx: string
  locations: readonly string[]
  selection: Selection<CandidateItem>
  add: (pbx: string, phones: NewPhone[]) => Promise<ActionResult>
  onAdded: () => void
}

/** What was chosen, and what is to be said of all of it. */
export function ChosenPhones({ selection: { chosen, clear }, ...rest }: ChosenPhonesProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const phones = [...chosen.values()]
  const words = phonesAddWords()
  return (
    <>
      <BulkBar count={phones.length} onClear={clear}>
        <Button variant="primary" size="small" onClick={() => setOpen(true)}>
          {words.add(phones.length)}
        </Button>
      </BulkBar>
      <Dialog open={isOpen} onClose={close} title={words.addTitle(phones.length)}>
        <AddForm {...rest} phones={phones} onClose={close} />
      </Dialog>
    </>
  )
}

type AddFormProps = Pick<ChosenPhonesProps, 'pbx' | 'locations' | 'add' | 'onAdded'> & {
  phones: readonly CandidateItem[]
  onClose: () => void
}

function AddForm({ pbx, locations, add, onAdded, phones, onClose }: AddFormProps) {
  const words = phonesAddWords()
  const { location } = phoneDetailsWords()
  const form = useForm(async (value) => {
    const labelOf = ({ name }: CandidateItem) => (value('labels') === 'name' ? name.slice(0, 60) : '')
    const details = { location: value('location'), owner: '' }
    const given = phones.map((phone) => ({ number: phone.number, label: labelOf(phone), ...details }))
    const result = await add(pbx, given)
    if (!result.ok) return result
    toast.success(words.added(phones.length))
    onAdded()
    return result
  })
  return (
    <DialogForm form={form} fields={['location']} action={words.add(phones.length)} onClose={onClose}>
      <OwnPhones phones={phones} />
      <Field label={words.labels} hint={words.labelsHint}>
        {(wiring) => (
          <Select {...wiring} name="labels" defaultValue="name">
            <option value="name">{words.labelsOfPbx}</option>
            <option value="none">{words.noLabels}</option>
          </Select>
        )}
      </Field>
      <Field label={location.title} hint={location.hint} error={form.errorAt('location')}>
        {(wiring) => <Input {...wiring} name="location" list="locations" autoComplete="off" />}
      </Field>
      <datalist id="locations">
        {locations.map((location) => (
          <option key={location} value={location} />
        ))}
      </datalist>
    </DialogForm>
  )
}

/** Taking somebody’s own phone is rarely meant. */
function OwnPhones({ phones }: { phones: readonly CandidateItem[] }) {
  const theirs = phones.flatMap(({ number, person }) => (person ? [{ number, ...person }] : []))
  const [first] = theirs
  if (!first) return null
  const words = phonesAddWords()
  const name = first.name || first.extension
  return (
    <Notice
      tone="warning"
      title={theirs.length === 1 ? words.oneOwnPhone(first.number, name) : words.ownPhones(theirs.length, name)}
    >
      {words.ownPhonesHint}
    </Notice>
  )
}
