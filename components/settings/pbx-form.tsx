'use client'
import type { NewPbx, Pbx } from '@/lib/contract/pbxes'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { NameField } from '../ui/name-field'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import { useWhileOpen } from '../ui/use-while-open'
import { ConnectionFields, connectionFields } from './connection-fields'
import type { PbxActions } from './pbx-actions'
import { commonWords } from '@/words/common'
import { pbxSettingsWords } from '@/words/pbx-settings'

type PbxFormProps = {
  open: boolean
  /** The PBX to change; null adds one. */
  pbx: Pbx | null
  actions: PbxActions
  onClose: () => void
}

export function PbxForm({ open, ...rest }: PbxFormProps) {
  const words = pbxSettingsWords().form
  const last = useWhileOpen(open, rest.pbx)
  return (
    <Dialog open={open} onClose={rest.onClose} title={last ? words.editTitle(last.name) : words.addTitle}>
      <Fields {...rest} pbx={last} />
    </Dialog>
  )
}

// Its own component, so that every opening begins afresh.
function Fields({ pbx, actions, onClose }: Omit<PbxFormProps, 'open'>) {
  const words = pbxSettingsWords().form
  const form = useForm(async (value) => {
    const name = value('name')
    const result = await (pbx ? actions.change(changeOf(pbx, value)) : actions.add(newPbx(value)))
    if (!result.ok) return result
    toast.success(pbx ? words.saved(name) : words.added(name))
    onClose()
    return result
  })
  return (
    <DialogForm
      form={form}
      fields={['id', 'name', ...connectionFields]}
      action={pbx ? commonWords().save : pbxSettingsWords().add}
      onClose={onClose}
    >
      <NameField form={form} hint={words.nameHint} value={pbx?.name} />
      {pbx ? null : (
        <Field label={words.shortName} hint={words.shortNameHint} error={form.errorAt('id')}>
          {(wiring) => <Input {...wiring} name="id" autoComplete="off" autoCapitalize="none" spellCheck={false} />}
        </Field>
      )}
      {pbx?.isFirst ? (
        <p className="text-muted">{words.connectionInEnv}</p>
      ) : (
        <ConnectionFields connection={pbx?.connection ?? null} errorAt={form.errorAt} />
      )}
    </DialogForm>
  )
}

type Value = (name: string) => string

const newPbx = (value: Value): NewPbx => ({
  id: value('id'),
  name: value('name'),
  connection: connectionOf(value),
  secrets: { amiSecret: value('secrets.amiSecret'), ariPassword: value('secrets.ariPassword') },
})

/** Secrets that were left empty do not change. */
function changeOf(pbx: Pbx, value: Value) {
  const name = value('name')
  if (pbx.isFirst) return { id: pbx.id, name }
  const { secrets, ...rest } = newPbx(value)
  return { ...rest, id: pbx.id, ...((secrets.amiSecret || secrets.ariPassword) && { secrets }) }
}

function connectionOf(value: Value): NewPbx['connection'] {
  const tls = value('connection.ami.tls') === 'on'
  const ami = { host: value('connection.ami.host'), port: value('connection.ami.port') || (tls ? '5039' : '5038'), tls }
  return {
    ami: { ...ami, username: value('connection.ami.username') },
    ari: { url: value('connection.ari.url'), username: value('connection.ari.username') },
  }
}
