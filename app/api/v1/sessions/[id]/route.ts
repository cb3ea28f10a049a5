import { endpoint } from '@/lib/api/endpoint'
import { forceLogOut } from '@/lib/sessions/force-log-out'
import { findSession } from '@/lib/sessions/list-sessions'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/sessions/{id}', {
  GET: async ({ ctx, params: { id = '' } }) => Response.json(await findSession(ctx.db, id)),
  DELETE: async ({ ctx, params: { id = '' } }) => Response.json(await forceLogOut({ ctx, input: { id } })),
})
