'use server'
import { refresh } from 'next/cache'
import { actionContext, answerAction, runAction, type ActionResult } from '@/lib/actions/run-action'
import { requireAccount } from '@/lib/auth/require'
import type { NewWebhook, WebhookChange } from '@/lib/contract/webhooks'
import { resendMessage, testWebhook } from '@/lib/webhooks/messages'
import { addWebhook, changeWebhook, removeWebhook, renewSecret } from '@/lib/webhooks/save-webhook'

export type SecretResult = ActionResult & { secret?: string }

/** The secret goes to whoever made it, and nowhere else. */
async function withSecret(make: (ctx: Awaited<ReturnType<typeof actionContext>>) => Promise<{ secret: string }>) {
  let secret = ''
  const result = await answerAction(async () => {
    secret = (await make(await actionContext(await requireAccount()))).secret
    refresh()
  })
  return result.ok ? { ...result, secret } : result
}

export async function addWebhookAction(webhook: NewWebhook): Promise<SecretResult> {
  return withSecret((ctx) => addWebhook({ ctx, input: webhook }))
}

export async function renewSecretAction(id: string): Promise<SecretResult> {
  return withSecret((ctx) => renewSecret({ ctx, input: { id } }))
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
