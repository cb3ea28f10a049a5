'use client'
import { Plus, Webhook as WebhookIcon } from 'lucide-react'
import { useState } from 'react'
import type { Webhook } from '@/lib/contract/webhooks'
import { answerOf } from '../action-result'
import { Button } from '../ui/button'
import { Confirm } from '../ui/confirm'
import { EmptyState } from '../ui/empty-state'
import { toast } from '../ui/toast'
import type { WebhookActions } from './actions'
import { SecretDialog } from './secret-dialog'
import { WebhookForm, type NamedPbx } from './webhook-form'
import { WebhookTable, type WebhookTask } from './webhook-table'
import { webhooksWords } from '@/words/webhooks'

type WebhooksProps = { webhooks: Webhook[]; pbxes: readonly NamedPbx[]; actions: WebhookActions }
type Task = { kind: 'add' } | WebhookTask

/** Where events are sent. */
export function Webhooks({ webhooks, pbxes, actions }: WebhooksProps) {
  const words = webhooksWords()
  const [task, setTask] = useState<Task | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const close = () => setTask(null)
  const subject = (kind: WebhookTask['kind']) => (task?.kind === kind ? task.webhook : null)
  return (
    <div className="grid gap-4">
      {webhooks.length === 0 ? (
        <EmptyState icon={<WebhookIcon />} title={words.empty} action={<Add onAdd={() => setTask({ kind: 'add' })} />}>
          {words.emptyHelp}
        </EmptyState>
      ) : (
        <>
          <div className="justify-self-end">
            <Add onAdd={() => setTask({ kind: 'add' })} />
          </div>
          <WebhookTable webhooks={webhooks} begin={(next) => void begin(next, actions, setTask)} />
        </>
      )}
      <WebhookForm
        open={task?.kind === 'add' || task?.kind === 'edit'}
        webhook={subject('edit')}
        {...{ pbxes, actions }}
        onSecret={setSecret}
        onClose={close}
      />
      <RenewSecret webhook={subject('renew')} renew={actions.renewSecret} onSecret={setSecret} onClose={close} />
      <RemoveWebhook webhook={subject('remove')} remove={actions.remove} onClose={close} />
      <SecretDialog secret={secret} onClose={() => setSecret(null)} />
    </div>
  )
}

function Add({ onAdd }: { onAdd: () => void }) {
  return (
    <Button variant="primary" onClick={onAdd}>
      <Plus aria-hidden /> {webhooksWords().add}
    </Button>
  )
}

/** What needs no dialog is done at once. */
async function begin(task: WebhookTask, actions: WebhookActions, ask: (task: Task) => void): Promise<void> {
  const { kind, webhook } = task
  const words = webhooksWords()
  if (kind !== 'test' && kind !== 'enable' && kind !== 'disable') {
    ask(task)
    return
  }
  const enabled = kind === 'enable'
  const work = kind === 'test' ? actions.test(webhook.id) : actions.change({ id: webhook.id, enabled })
  const result = await answerOf(work)
  if (!result.ok) toast.error(words.nothingChanged, { description: result.message })
  else if (kind === 'test') toast.success(words.testSent, { description: words.testSentHelp })
  else toast.success(enabled ? words.isEnabled(webhook.name) : words.isDisabled(webhook.name))
}

type RenewProps = {
  webhook: Webhook | null
  renew: WebhookActions['renewSecret']
  onSecret: (secret: string) => void
  onClose: () => void
}

function RenewSecret({ webhook, renew, onSecret, onClose }: RenewProps) {
  const words = webhooksWords().renew
  const go = async () => {
    const result = await answerOf(renew(webhook?.id ?? ''))
    if (!result.ok) toast.error(words.failed, { description: result.message })
    else onSecret(result.value.secret)
  }
  return (
    <Confirm
      open={webhook !== null}
      title={words.title(webhook?.name ?? '')}
      confirm={words.confirm}
      tone="primary"
      onConfirm={go}
      onClose={onClose}
    >
      {words.consequence}
    </Confirm>
  )
}

type RemoveProps = { webhook: Webhook | null; remove: WebhookActions['remove']; onClose: () => void }

function RemoveWebhook({ webhook, remove, onClose }: RemoveProps) {
  const words = webhooksWords().remove
  const go = async () => {
    const result = await answerOf(remove(webhook?.id ?? ''))
    if (!result.ok) toast.error(words.failed, { description: result.message })
  }
  return (
    <Confirm
      open={webhook !== null}
      title={words.title(webhook?.name ?? '')}
      confirm={words.confirm}
      onConfirm={go}
      onClose={onClose}
    >
      {words.consequence}
    </Confirm>
  )
}
