'use server'
import { type ActionAnswer, runAction, runActionFor, type ActionResult } from '@/lib/actions/run-action'
import type { NewWebhook, WebhookChange, WebhookWithSecret } from '@/lib/contract/webhooks'
import { resendMessage, testWebhook } from '@/lib/webhooks/messages'
import { addWebhook, changeWebhook, removeWebhook, renewSecret } from '@/lib/webhooks/save-webhook'

/** With the secret, which is not shown again. */
export async function addWebhookAction(webhook: NewWebhook): Promise<ActionAnswer<WebhookWithSecret>> {
  return runActionFor((ctx) => addWebhook({ ctx, input: webhook }))
}

export async function renewSecretAction(id: string): Promise<ActionAnswer<WebhookWithSecret>> {
  return runActionFor((ctx) => renewSecret({ ctx, input: { id } }))
}

export async function changeWebhookAction(change: WebhookChange & { id: string }): Promise<ActionResult> {
  return runAction((ctx) => changeWebhook({ ctx, input: change }))
}

export async function removeWebhookAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => removeWebhook({ ctx, input: { id } }))
}

export async function testWebhookAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => testWebhook({ ctx, input: { id } }))
}

export async function resendMessageAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => resendMessage({ ctx, input: { id } }))
}
