'use client'
import { useId, useState } from 'react'
import { nameOfTopic, type Topic, topicSchema } from '@/lib/contract/topics'
import type { NewWebhook, Webhook } from '@/lib/contract/webhooks'
import { PbxField } from '../pbxes/pbx-field'
import { CheckBoxes } from '../ui/check-boxes'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { NameField } from '../ui/name-field'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import type { WebhookActions } from './actions'
import { commonWords } from '@/words/common'
import { webhooksWords } from '@/words/webhooks'

export type NamedPbx = { id: string; name: string }
type FormProps = {
  open: boolean
  /** null: a new one. */
  webhook: Webhook | null
  pbxes: readonly NamedPbx[]
  actions: WebhookActions
  onSecret: (secret: string) => void
  onClose: () => void
}

export function WebhookForm({ open, ...rest }: FormProps) {
  const words = webhooksWords().form
  const title = rest.webhook ? words.editTitle(rest.webhook.name) : words.addTitle
  return (
    <Dialog open={open} onClose={rest.onClose} title={title}>
      <Fields {...rest} />
    </Dialog>
  )
}

// Its own component, so that every opening begins with what is saved.
function Fields({ webhook, pbxes, actions, onSecret, onClose }: Omit<FormProps, 'open'>) {
  const words = webhooksWords()
  const [topics, setTopics] = useState<Topic[]>(webhook?.topics ?? ['people'])
  const form = useForm(async (value) => {
    const allowsPrivate = value('allowsPrivate') === 'on'
    const given = { name: value('name'), url: value('url'), topics, pbx: value('pbx') || null, allowsPrivate }
    const result = webhook ? await actions.change({ id: webhook.id, ...given }) : await add(given, actions, onSecret)
    if (!result.ok) return result
    toast.success(words.form.saved(given.name))
    onClose()
    return result
  })
  return (
    <DialogForm
      form={form}
      fields={['name', 'url', 'topics', 'pbx']}
      action={webhook ? commonWords().save : words.add}
      onClose={onClose}
    >
      <NameField form={form} value={webhook?.name} />
      <Field label={words.form.address} hint={words.form.addressHint} error={form.errorAt('url')}>
        {(wiring) => <Input {...wiring} name="url" type="url" defaultValue={webhook?.url} autoComplete="off" />}
      </Field>
      <CheckBoxes
        legend={words.events}
        values={topicSchema.options}
        nameOf={nameOfTopic}
        chosen={topics}
        onChange={setTopics}
        error={form.errorAt('topics')}
      />
      <PbxField pbxes={pbxes} chosen={webhook?.pbx ?? ''} all={words.form.allPbxs} error={form.errorAt('pbx')} />
      <PrivateField isAllowed={webhook?.allowsPrivate ?? false} />
    </DialogForm>
  )
}

async function add(given: NewWebhook, actions: WebhookActions, onSecret: FormProps['onSecret']) {
  const added = await actions.add(given)
  if (added.ok) onSecret(added.value.secret)
  return added
}

function PrivateField({ isAllowed }: { isAllowed: boolean }) {
  const words = webhooksWords().form
  const hint = useId()
  return (
    <div>
      <label className="flex items-center gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          name="allowsPrivate"
          defaultChecked={isAllowed}
          aria-describedby={hint}
          className="size-5 shrink-0 accent-accent"
        />
        {words.isPrivate}
      </label>
      <p id={hint} className="pl-7 text-[0.8125rem] text-muted">
        {words.isPrivateHint}
      </p>
    </div>
  )
}
