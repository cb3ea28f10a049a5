'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import type { Location } from '@/lib/contract/locations'
import { PbxField } from '../pbxes/pbx-field'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { TimeZoneField } from '../ui/time-zone-field'
import { useForm } from '../ui/use-form'
import type { LocationActions } from './location-actions'

type LocationFormProps = {
  open: boolean
  /** The one to edit; null adds one. */
  location: Location | null
  pbxes: readonly { id: string; name: string }[]
  actions: Pick<LocationActions, 'add' | 'change'>
  onClose: () => void
}

export function LocationForm({ open, ...rest }: LocationFormProps) {
  // The text stays while the dialog fades out.
  const [last, setLast] = useState(rest.location)
  if (open && rest.location !== last) setLast(rest.location)
  return (
    <Dialog open={open} onClose={rest.onClose} title={last ? `Edit ${last.name}` : 'Add a location'}>
      <Fields {...rest} location={last} />
    </Dialog>
  )
}

function Fields({ location, pbxes, actions, onClose }: Omit<LocationFormProps, 'open'>) {
  const form = useForm(async (value) => {
    const given = { name: value('name'), timeZone: value('timeZone') || null }
    const result = await (location
      ? actions.change({ id: location.id, ...given })
      : actions.add({ pbx: value('pbx') || (pbxes[0]?.id ?? ''), ...given }))
    if (!result.ok) return result
    toast.success(`${given.name} is ${location ? 'saved' : 'added'}.`)
    onClose()
    return result
  })
  return (
    <DialogForm form={form} fields={['name', 'timeZone']} action={location ? 'Save' : 'Add location'} onClose={onClose}>
      {location ? null : <PbxField pbxes={pbxes} />}
      <Field
        label="Name"
        hint={location ? 'Its phones, and the rules that name it, go along.' : 'For example Ward 3.'}
        error={form.errorAt('name')}
      >
        {(wiring) => <Input {...wiring} name="name" defaultValue={location?.name} autoComplete="off" />}
      </Field>
      <TimeZoneField
        name="timeZone"
        defaultValue={location?.timeZone ?? ''}
        hint="What a time of day means in new logout rules for it. Empty: the time zone of the worker."
        error={form.errorAt('timeZone')}
      />
    </DialogForm>
  )
}
