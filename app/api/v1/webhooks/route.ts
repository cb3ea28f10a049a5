import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import type { NewWebhook } from '@/lib/contract/webhooks'
import { listWebhooks } from '@/lib/webhooks/list-webhooks'
import { addWebhook } from '@/lib/webhooks/save-webhook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/webhooks', {
  GET: async ({ ctx }) => Response.json({ webhooks: await listWebhooks(ctx.db) }),
  POST: async ({ request, ctx }) => {
    const webhook = await addWebhook({ ctx, input: (await readJson(request)) as NewWebhook })
    return created(webhook, `/webhooks/${webhook.id}`)
  },
})
