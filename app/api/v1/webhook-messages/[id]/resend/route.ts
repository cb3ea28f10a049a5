import { endpoint } from '@/lib/api/endpoint'
import { resendMessage } from '@/lib/webhooks/messages'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/webhook-messages/{id}/resend', {
  POST: async ({ ctx, params: { id = '' } }) =>
    Response.json(await resendMessage({ ctx, input: { id } }), { status: 202 }),
})
