import { endpoint } from '@/lib/api/endpoint'
import { renewSecret } from '@/lib/webhooks/save-webhook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/webhooks/{id}/secret', {
  POST: async ({ ctx, params: { id = '' } }) => Response.json(await renewSecret({ ctx, input: { id } })),
})
