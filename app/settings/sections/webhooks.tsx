import { SectionHead } from '@/components/settings/section-head'
import { Webhooks } from '@/components/webhooks/webhooks'
import { db } from '@/lib/db'
import { listWebhooks } from '@/lib/webhooks/list-webhooks'
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
  const named = pbxes.map(({ id, name }) => ({ id, name }))
  return (
    <>
      <SectionHead
        title="Webhooks"
        lead="Hot Desk sends what happens to other programs as soon as it happens, for example to a door sign or a chat."
      />
      <Webhooks webhooks={await listWebhooks(db())} pbxes={named} actions={webhookActions} />
    </>
  )
}
