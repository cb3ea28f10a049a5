import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { orderLogOuts } from '@/lib/sessions/order-log-outs'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/sessions/log-out', {
  POST: async ({ request, ctx }) =>
    Response.json(await orderLogOuts({ ctx, input: await readJson(request) }), { status: 202 }),
})
