'use client'
import type { Floor } from '@/lib/contract/floors'
import { plansWords } from '@/words/plans'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { NameField } from '../ui/name-field'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import { useWhileOpen } from '../ui/use-while-open'
import type { FloorActions } from './floor-actions'

export type NamedLocation = { pbx: string; name: string }

type FloorFormProps = {
  open: boolean
  /** The one to rename; null adds one. */
  floor: Floor | null
  locations: readonly NamedLocation[]
  /** '' while there is one PBX alone. */
  pbxName: (id: string) => string
  actions: Pick<FloorActions, 'add' | 'change'>
  onClose: () => void
}

export function FloorForm({ open, ...rest }: FloorFormProps) {
  const last = useWhileOpen(open, rest.floor)
  return (
    <Dialog
      open={open}
      onClose={rest.onClose}
      title={last ? plansWords().renameFloor(last.name) : plansWords().addAFloor}
    >
      <Fields {...rest} floor={last} />
    </Dialog>
  )
}

function Fields({ floor, locations, pbxName, actions, onClose }: Omit<FloorFormProps, 'open'>) {
  const words = plansWords()
  const form = useForm(async (value) => {
    const name = value('name')
    const at = locations[Number(value('location'))]
    const result = await (floor
      ? actions.change({ id: floor.id, name })
      : actions.add({ pbx: at?.pbx ?? '', location: at?.name ?? '', name }))
    if (!result.ok) return result
    toast.success(floor ? words.isSaved(name) : words.isAdded(name))
    onClose()
    return result
  })
  return (
    <DialogForm
      form={form}
      fields={['name', 'location']}
      action={floor ? words.save : words.addFloor}
      onClose={onClose}
    >
      {floor ? null : (
        <Field label={words.location} error={form.errorAt('location')}>
          {(wiring) => (
            <Select {...wiring} name="location">
              {locations.map(({ pbx, name }, index) => (
                <option key={`${pbx}/${name}`} value={index}>
                  {[name, pbxName(pbx)].filter(Boolean).join(', ')}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <NameField form={form} hint={words.nameHint} value={floor?.name} />
    </DialogForm>
  )
}
