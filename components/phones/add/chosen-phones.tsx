'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import type { NewPhone } from '@/lib/contract/phones'
import type { ActionResult } from '../../action-result'
import { BulkBar } from '../../ui/bulk-bar'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { DialogForm } from '../../ui/dialog-form'
import { Field } from '../../ui/field'
import { Input, Select } from '../../ui/input'
import { Notice } from '../../ui/notice'
import { useForm } from '../../ui/use-form'
import type { Selection } from '../../ui/use-selection'
import type { CandidateItem } from './candidate-item'

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
  const what = phones.length === 1 ? '1 phone' : `${phones.length} phones`
  return (
    <>
      <BulkBar count={phones.length} onClear={clear}>
        <Button variant="primary" size="small" onClick={() => setOpen(true)}>
          Add {what}
        </Button>
      </BulkBar>
      <Dialog open={isOpen} onClose={close} title={`Add ${what} to the pool`}>
        <AddForm {...rest} phones={phones} what={what} onClose={close} />
      </Dialog>
    </>
  )
}

type AddFormProps = Pick<ChosenPhonesProps, 'pbx' | 'locations' | 'add' | 'onAdded'> & {
  phones: readonly CandidateItem[]
  what: string
  onClose: () => void
}

function AddForm({ pbx, locations, add, onAdded, phones, what, onClose }: AddFormProps) {
  const form = useForm(async (value) => {
    const labelOf = ({ name }: CandidateItem) => (value('labels') === 'name' ? name.slice(0, 60) : '')
    const location = value('location')
    const given = phones.map((phone) => ({ number: phone.number, label: labelOf(phone), location, owner: '' }))
    const result = await add(pbx, given)
    if (!result.ok) return result
    toast.success(phones.length === 1 ? '1 phone is now a hot desk.' : `${phones.length} phones are now hot desks.`)
    onAdded()
    return result
  })
  return (
    <DialogForm form={form} fields={['location']} action={`Add ${what}`} onClose={onClose}>
      <OwnPhones phones={phones} />
      <Field label="Labels" hint="What people call each desk. It can be changed later.">
        {(wiring) => (
          <Select {...wiring} name="labels" defaultValue="name">
            <option value="name">The name on the PBX</option>
            <option value="none">None</option>
          </Select>
        )}
      </Field>
      <Field label="Location" hint="The board groups desks by location." error={form.errorAt('location')}>
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
  const name = `${first.name || first.extension}’s own phone`
  return (
    <Notice
      tone="warning"
      title={
        theirs.length === 1
          ? `${first.number} is ${name}.`
          : `${theirs.length} are people’s own phones, such as ${name}.`
      }
    >
      While somebody else is logged in there, its owner’s calls do not ring at it.
    </Notice>
  )
}
