'use client'
import { useState } from 'react'
import { type Group, type SecondLogin, secondLoginSchema, type Takeover, takeoverSchema } from '@/lib/contract/access'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { NameField } from '../ui/name-field'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import type { GroupActions } from './actions'
import { IdleMinutes } from './idle-minutes'
import { commonWords } from '@/words/common'
import { accessWords } from '@/words/access'

type GroupFormProps = {
  open: boolean
  /** null: a new one. */
  group: Group | null
  pbx: string
  actions: GroupActions
  onClose: () => void
}

export function GroupForm({ open, ...rest }: GroupFormProps) {
  const words = accessWords().groupForm
  const title = rest.group ? words.editTitle(rest.group.name) : words.addTitle
  return (
    <Dialog open={open} onClose={rest.onClose} title={title}>
      <Fields {...rest} />
    </Dialog>
  )
}

// Its own component, so that every opening begins afresh.
function Fields({ group, pbx, actions, onClose }: Omit<GroupFormProps, 'open'>) {
  const words = accessWords().groupForm
  const seconds: Record<SecondLogin, string> = words.secondLogins
  const takeovers: Record<Takeover, string> = words.takeovers
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
    toast.success(words.saved(given.name))
    onClose()
    return result
  })
  return (
    <DialogForm
      form={form}
      fields={['name', 'members', 'takeoverIdleMinutes']}
      action={group ? commonWords().save : accessWords().groups.add}
      onClose={onClose}
    >
      <NameField form={form} value={group?.name} />
      <Field label={words.extensions} hint={words.extensionsHint} error={form.errorAt('members')}>
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
      <Field label={words.secondLogin} hint={words.secondLoginHint}>
        {(wiring) => (
          <Select {...wiring} name="secondLogin" defaultValue={group?.secondLogin ?? ''}>
            <ChoiceOptions choices={seconds} />
          </Select>
        )}
      </Field>
      <Field label={words.takeover} hint={words.takeoverHint}>
        {(wiring) => (
          <Select {...wiring} value={takeover} onChange={({ target }) => setTakeover(target.value)}>
            <ChoiceOptions choices={takeovers} />
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

function ChoiceOptions({ choices }: { choices: Record<string, string> }) {
  return (
    <>
      <option value="">{accessWords().asForEverybody}</option>
      {Object.entries(choices).map(([choice, words]) => (
        <option key={choice} value={choice}>
          {words}
        </option>
      ))}
    </>
  )
}

type Refused = { ok: false; message: string; field?: string }

/** One of several extensions has its place in the list in its name. */
const atField = ({ field, ...rest }: Refused): Refused =>
  field === undefined ? rest : { ...rest, field: field.split('.')[0] ?? field }
