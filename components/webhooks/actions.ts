import type { NewWebhook, WebhookChange, WebhookWithSecret } from '@/lib/contract/webhooks'
import type { ActionAnswer, ActionResult } from '../action-result'

export interface WebhookActions {
  /** With the secret, which is not shown again. */
  add: (webhook: NewWebhook) => Promise<ActionAnswer<WebhookWithSecret>>
  change: (change: WebhookChange & { id: string }) => Promise<ActionResult>
  remove: (id: string) => Promise<ActionResult>
  renewSecret: (id: string) => Promise<ActionAnswer<WebhookWithSecret>>
  test: (id: string) => Promise<ActionResult>
}
