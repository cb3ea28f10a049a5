import { endpoint } from '@/lib/api/endpoint'
import { forceLogOut } from '@/lib/sessions/force-log-out'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  DELETE: async ({ params: { id = '' }, actor }) => Response.json(await forceLogOut(actor, id)),
})
