import { endpoint } from '@/lib/api/endpoint'
import { forceLogOut } from '@/lib/sessions/force-log-out'
import { findSession } from '@/lib/sessions/list-sessions'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/sessions/{id}', {
  GET: async ({ params: { id = '' } }) => Response.json(await findSession(id)),
  DELETE: async ({ params: { id = '' }, actor }) => Response.json(await forceLogOut(actor, id)),
})
