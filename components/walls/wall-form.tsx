'use client'
import { useState } from 'react'
import { type Wall, wallNamesSchema } from '@/lib/contract/walls'
import { CheckBoxes } from '../ui/check-boxes'
import { Option } from '../ui/choices'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { NameField } from '../ui/name-field'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import type { WallActions } from './actions'
import { commonWords } from '@/words/common'
import { wallsWords } from '@/words/walls'
import { nameWords } from './words'

type FormProps = {
  pbx: string
  locations: readonly string[]
  actions: WallActions
  onAdded: (path: string) => void
  onClose: () => void
}

/** @param task `wall` null: a new one */
export function WallForm({ task, ...rest }: FormProps & { task: { wall: Wall | null } | null }) {
  const words = wallsWords().form
  const wall = task?.wall ?? null
  return (
    <Dialog open={task !== null} onClose={rest.onClose} title={wall ? words.editTitle(wall.name) : words.addTitle}>
      <Fields wall={wall} {...rest} />
    </Dialog>
  )
}

// Its own component, so that every opening begins afresh.
function Fields({ wall, pbx, locations, actions, onAdded, onClose }: FormProps & { wall: Wall | null }) {
  const words = wallsWords().form
  const [chosen, setChosen] = useState<string[]>(wall?.locations ?? [])
  // A location that has no desks today is still what the wall is for.
  const offered = [...new Set([...locations, ...(wall?.locations ?? [])])]
  const form = useForm(async (value) => {
    const names = wallNamesSchema.parse(value('names'))
    const shown = { locations: chosen, plans: value('plans') === 'on', seconds: Number(value('seconds')) }
    const given = { name: value('name'), names, ...shown }
    if (!wall) {
      const added = await actions.add({ pbx, ...given })
      if (added.ok) {
        onClose()
        onAdded(added.value.path)
      }
      return added
    }
    const result = await actions.change({ id: wall.id, ...given })
    if (!result.ok) return result
    toast.success(words.saved(given.name))
    onClose()
    return result
  })
  return (
    <DialogForm
      form={form}
      fields={['name', 'seconds']}
      action={wall ? commonWords().save : wallsWords().add}
      onClose={onClose}
    >
      <NameField form={form} hint={words.nameHint} value={wall?.name} />
      <CheckBoxes
        legend={words.locations}
        hint={words.locationsHint}
        values={offered}
        chosen={chosen}
        onChange={setChosen}
      />
      <Field label={words.names} hint={words.namesHint}>
        {(wiring) => (
          <Select {...wiring} name="names" defaultValue={wall?.names ?? 'short'}>
            {wallNamesSchema.options.map((names) => (
              <option key={names} value={names}>
                {nameWords(names).choice}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Option name="plans" title={words.plans} says={words.plansSays} isOn={wall?.plans ?? false} />
      <Field label={words.seconds} hint={words.secondsHint} error={form.errorAt('seconds')}>
        {(wiring) => <Input {...wiring} name="seconds" type="number" defaultValue={wall?.seconds ?? 15} />}
      </Field>
    </DialogForm>
  )
}
