import type { Metadata } from 'next'
import { Page } from '@/components/shell/page'
import { Webhooks } from '@/components/webhooks/webhooks'
import { db } from '@/lib/db'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { listWebhooks } from '@/lib/webhooks/list-webhooks'
import { requireAdmin } from '../require-viewer'
import * as actions from './actions'

export const metadata: Metadata = { title: 'Webhooks' }

const webhookActions = {
  add: actions.addWebhookAction,
  change: actions.changeWebhookAction,
  remove: actions.removeWebhookAction,
  renewSecret: actions.renewSecretAction,
  test: actions.testWebhookAction,
}

export default async function WebhooksPage() {
  const viewer = await requireAdmin('/webhooks')
  const [webhooks, pbxes] = await Promise.all([listWebhooks(db()), listPbxes(db())])
  return (
    <Page
      viewer={viewer}
      title="Webhooks"
      lead="Hot Desk sends what happens to other programs as soon as it happens, for example to a door sign or a chat."
      width="list"
    >
      <Webhooks webhooks={webhooks} pbxes={pbxes.map(({ id, name }) => ({ id, name }))} actions={webhookActions} />
    </Page>
  )
}
