import { endpoint } from '@/lib/api/endpoint'
import { testWebhook } from '@/lib/webhooks/messages'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/webhooks/{id}/test', {
  POST: async ({ ctx, params: { id = '' } }) =>
    Response.json(await testWebhook({ ctx, input: { id } }), { status: 202 }),
})
