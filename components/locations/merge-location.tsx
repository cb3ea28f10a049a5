'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import type { Location } from '@/lib/contract/locations'
import type { ActionResult } from '../action-result'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Select } from '../ui/input'
import { useForm } from '../ui/use-form'

type MergeLocationProps = {
  location: Location | null
  locations: readonly Location[]
  merge: (id: string, into: string) => Promise<ActionResult>
  onClose: () => void
}

export function MergeLocation({ location, ...rest }: MergeLocationProps) {
  const [last, setLast] = useState(location)
  if (location && location !== last) setLast(location)
  if (!last) return null
  return (
    <Dialog open={location !== null} onClose={rest.onClose} title={`Merge ${last.name} into another location`}>
      <Fields {...rest} location={last} />
    </Dialog>
  )
}

function Fields({ location, locations, merge, onClose }: MergeLocationProps & { location: Location }) {
  const others = locations.filter(({ id, pbx }) => pbx === location.pbx && id !== location.id)
  const form = useForm(async (value) => {
    const result = await merge(location.id, value('into'))
    if (!result.ok) return result
    toast.success(`${location.name} is merged into ${others.find(({ id }) => id === value('into'))?.name ?? 'it'}.`)
    onClose()
    return result
  })
  return (
    <DialogForm form={form} fields={['into']} action="Merge" onClose={onClose}>
      <Field
        label="Into"
        hint={`The phones of ${location.name} go there, and it is deleted. Who may log in at the one may at the other; of other rules those of the one that stays count.`}
        error={form.errorAt('into')}
      >
        {(wiring) => (
          <Select {...wiring} name="into">
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </DialogForm>
  )
}
