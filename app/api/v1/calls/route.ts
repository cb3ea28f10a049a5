import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { callQuerySchema, readQuery } from '@/lib/api/schemas'
import { type NewCall, placeCall } from '@/lib/calling/place-call'
import { listCalls } from '@/lib/calls/list-calls'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/calls', {
  GET: async ({ request, ctx }) => {
    return Response.json({ calls: await listCalls(ctx.db, readQuery(request, callQuerySchema)) })
  },
  POST: async ({ request, ctx }) => {
    await placeCall({ ctx, input: (await readJson(request)) as NewCall })
    return new Response(null, { status: 204 })
  },
})
