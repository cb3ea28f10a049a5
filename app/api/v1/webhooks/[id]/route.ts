import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { loadWebhook } from '@/lib/webhooks/list-webhooks'
import { changeWebhook, removeWebhook } from '@/lib/webhooks/save-webhook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/webhooks/{id}', {
  GET: async ({ ctx, params: { id = '' } }) => Response.json(await loadWebhook(ctx.db, id)),
  PATCH: async ({ request, ctx, params: { id = '' } }) =>
    Response.json(await changeWebhook({ ctx, input: { ...(await readJson(request)), id } })),
  DELETE: async ({ ctx, params: { id = '' } }) => {
    await removeWebhook({ ctx, input: { id } })
    return new Response(null, { status: 204 })
  },
})
