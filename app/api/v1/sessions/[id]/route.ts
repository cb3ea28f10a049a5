import { endpoint } from '@/lib/api/endpoint'
import { logOutQuerySchema, readQuery } from '@/lib/api/schemas'
import { forceLogOut } from '@/lib/sessions/force-log-out'
import { findSession } from '@/lib/sessions/list-sessions'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/sessions/{id}', {
  GET: async ({ ctx, params: { id = '' } }) => Response.json(await findSession(ctx.db, id)),
  DELETE: async ({ request, ctx, params: { id = '' } }) =>
    Response.json(await forceLogOut({ ctx, input: { id, ...readQuery(request, logOutQuerySchema) } })),
})
