import { endpoint } from '@/lib/api/endpoint'
import { callQuerySchema, readQuery } from '@/lib/api/schemas'
import { listCalls } from '@/lib/calls/list-calls'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/calls', {
  GET: async ({ request, ctx }) => {
    return Response.json({ calls: await listCalls(ctx.db, readQuery(request, callQuerySchema)) })
  },
})
