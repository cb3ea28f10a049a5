'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import { type Group, secondLoginSchema, takeoverSchema } from '@/lib/contract/access'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Input, Select } from '../ui/input'
import { useForm } from '../ui/use-form'
import type { GroupActions } from './actions'
import { IdleMinutes } from './idle-minutes'

type GroupFormProps = {
  open: boolean
  /** null: a new one. */
  group: Group | null
  pbx: string
  actions: GroupActions
  onClose: () => void
}

export function GroupForm({ open, ...rest }: GroupFormProps) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={rest.group ? `Edit ${rest.group.name}` : 'Add a group'}>
      <Fields {...rest} />
    </Dialog>
  )
}

// A component of its own, so that every opening begins afresh.
function Fields({ group, pbx, actions, onClose }: Omit<GroupFormProps, 'open'>) {
  const [takeover, setTakeover] = useState<string>(group?.takeover ?? '')
  const form = useForm(async (value) => {
    const given = {
      name: value('name'),
      members: value('members')
        .split(/[\s,;]+/)
        .filter(Boolean),
      secondLogin: secondLoginSchema.nullable().catch(null).parse(value('secondLogin')),
      takeover: takeoverSchema.nullable().catch(null).parse(takeover),
      takeoverIdleMinutes: Number(value('takeoverIdleMinutes')),
    }
    const result = await (group ? actions.change({ id: group.id, ...given }) : actions.add({ pbx, ...given }))
    if (!result.ok) return atField(result)
    toast.success(`${given.name} is saved.`)
    onClose()
    return result
  })
  return (
    <DialogForm
      form={form}
      fields={['name', 'members', 'takeoverIdleMinutes']}
      action={group ? 'Save' : 'Add group'}
      onClose={onClose}
    >
      <Field label="Name" error={form.errorAt('name')}>
        {(wiring) => <Input {...wiring} name="name" defaultValue={group?.name} autoComplete="off" />}
      </Field>
      <Field
        label="Extensions"
        hint="Separated by commas or spaces, for example 1001, 1002."
        error={form.errorAt('members')}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            name="members"
            rows={3}
            defaultValue={group?.members.join(', ')}
            className="w-full rounded-md border border-control bg-surface px-3 py-2 text-base text-ink sm:text-sm"
          />
        )}
      </Field>
      <Field label="Second login" hint="When a member is logged in at another desk.">
        {(wiring) => (
          <Select {...wiring} name="secondLogin" defaultValue={group?.secondLogin ?? ''}>
            <option value="">As for everybody</option>
            <option value="move">Moves them to the new desk</option>
            <option value="refuse">Is refused until they have logged out</option>
          </Select>
        )}
      </Field>
      <Field label="Takeover of their desk" hint="When a member is logged in and somebody else wants the desk.">
        {(wiring) => (
          <Select {...wiring} value={takeover} onChange={({ target }) => setTakeover(target.value)}>
            <option value="">As for everybody</option>
            <option value="allowed">May take it over</option>
            <option value="idle">May take it over after a while without a call</option>
            <option value="refused">May not take it over</option>
          </Select>
        )}
      </Field>
      <IdleMinutes
        isHidden={takeover !== 'idle'}
        value={group?.takeoverIdleMinutes ?? 30}
        error={form.errorAt('takeoverIdleMinutes')}
      />
    </DialogForm>
  )
}

type Refused = { ok: false; message: string; field?: string }

/** One of several extensions has its place in the list in its name. */
const atField = ({ field, ...rest }: Refused): Refused =>
  field === undefined ? rest : { ...rest, field: field.split('.')[0] ?? field }
