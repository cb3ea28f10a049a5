import { SectionHead } from '@/components/settings/section-head'
import { Webhooks } from '@/components/webhooks/webhooks'
import { db } from '@/lib/db'
import { listWebhooks } from '@/lib/webhooks/list-webhooks'
import { webhooksWords } from '@/words/webhooks'
import type { OfPbx } from '../of-pbx'
import * as actions from '../webhook-actions'

const webhookActions = {
  add: actions.addWebhookAction,
  change: actions.changeWebhookAction,
  remove: actions.removeWebhookAction,
  renewSecret: actions.renewSecretAction,
  test: actions.testWebhookAction,
}

export async function WebhooksSettings({ pbxes }: OfPbx) {
  const { title, lead } = webhooksWords()
  const named = pbxes.map(({ id, name }) => ({ id, name }))
  return (
    <>
      <SectionHead title={title} lead={lead} />
      <Webhooks webhooks={await listWebhooks(db())} pbxes={named} actions={webhookActions} />
    </>
  )
}
