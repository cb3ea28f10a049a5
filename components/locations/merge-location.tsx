'use client'
import type { Location } from '@/lib/contract/locations'
import type { ActionResult } from '../action-result'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import { useLastAsked } from '../ui/use-while-open'
import { locationsWords } from '@/words/locations'

type MergeLocationProps = {
  location: Location | null
  locations: readonly Location[]
  merge: (id: string, into: string) => Promise<ActionResult>
  onClose: () => void
}

export function MergeLocation({ location, ...rest }: MergeLocationProps) {
  const last = useLastAsked(location)
  if (!last) return null
  return (
    <Dialog open={location !== null} onClose={rest.onClose} title={locationsWords().merging.title(last.name)}>
      <Fields {...rest} location={last} />
    </Dialog>
  )
}

function Fields({ location, locations, merge, onClose }: MergeLocationProps & { location: Location }) {
  const others = locations.filter(({ id, pbx }) => pbx === location.pbx && id !== location.id)
  const words = locationsWords()
  const form = useForm(async (value) => {
    const result = await merge(location.id, value('into'))
    if (!result.ok) return result
    toast.success(words.merging.done(location.name, others.find(({ id }) => id === value('into'))?.name ?? ''))
    onClose()
    return result
  })
  return (
    <DialogForm form={form} fields={['into']} action={words.merge} onClose={onClose}>
      <Field label={words.merging.into} hint={words.merging.intoHint(location.name)} error={form.errorAt('into')}>
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
