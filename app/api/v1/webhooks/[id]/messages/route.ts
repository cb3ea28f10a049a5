import { endpoint } from '@/lib/api/endpoint'
import { messageQuerySchema, readQuery } from '@/lib/api/schemas'
import { listMessages } from '@/lib/webhooks/messages'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/webhooks/{id}/messages', {
  GET: async ({ request, ctx, params: { id = '' } }) => {
    const { before, limit } = readQuery(request, messageQuerySchema)
    const { messages } = await listMessages(ctx.db, { webhook: id, limit, ...(before && { before: new Date(before) }) })
    return Response.json({ messages })
  },
})
