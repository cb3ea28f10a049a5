'use client'
import type { Location } from '@/lib/contract/locations'
import { PbxField } from '../pbxes/pbx-field'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { NameField } from '../ui/name-field'
import { TimeZoneField } from '../ui/time-zone-field'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import { useWhileOpen } from '../ui/use-while-open'
import type { LocationActions } from './location-actions'
import { commonWords } from '@/words/common'
import { locationsWords } from '@/words/locations'

type LocationFormProps = {
  open: boolean
  /** The one to edit; null adds one. */
  location: Location | null
  pbxes: readonly { id: string; name: string }[]
  actions: Pick<LocationActions, 'add' | 'change'>
  onClose: () => void
}

export function LocationForm({ open, ...rest }: LocationFormProps) {
  const last = useWhileOpen(open, rest.location)
  const words = locationsWords().form
  return (
    <Dialog open={open} onClose={rest.onClose} title={last ? words.editTitle(last.name) : words.addTitle}>
      <Fields {...rest} location={last} />
    </Dialog>
  )
}

function Fields({ location, pbxes, actions, onClose }: Omit<LocationFormProps, 'open'>) {
  const words = locationsWords().form
  const form = useForm(async (value) => {
    const given = { name: value('name'), timeZone: value('timeZone') || null }
    const result = await (location
      ? actions.change({ id: location.id, ...given })
      : actions.add({ pbx: value('pbx') || (pbxes[0]?.id ?? ''), ...given }))
    if (!result.ok) return result
    toast.success((location ? words.saved : words.added)(given.name))
    onClose()
    return result
  })
  return (
    <DialogForm
      form={form}
      fields={['name', 'timeZone']}
      action={location ? commonWords().save : words.add}
      onClose={onClose}
    >
      {location ? null : <PbxField pbxes={pbxes} />}
      <NameField form={form} hint={location ? words.editHint : words.addHint} value={location?.name} />
      <TimeZoneField
        name="timeZone"
        defaultValue={location?.timeZone ?? ''}
        hint={words.zoneHint}
        error={form.errorAt('timeZone')}
      />
    </DialogForm>
  )
}
