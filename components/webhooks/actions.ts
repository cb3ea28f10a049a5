import type { NewWebhook, WebhookChange } from '@/lib/contract/webhooks'
import type { ActionResult } from '../action-result'

type WithSecret = Promise<ActionResult & { secret?: string }>

export interface WebhookActions {
  add: (webhook: NewWebhook) => WithSecret
  change: (change: WebhookChange & { id: string }) => Promise<ActionResult>
  remove: (id: string) => Promise<ActionResult>
  renewSecret: (id: string) => WithSecret
  test: (id: string) => Promise<ActionResult>
}
