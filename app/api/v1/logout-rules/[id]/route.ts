import { endpoint } from '@/lib/api/endpoint'
import { clearLogoutRule } from '@/lib/logout-rules/clear-rule'
import { findLogoutRule } from '@/lib/logout-rules/list-rules'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/logout-rules/{id}', {
  GET: async ({ ctx, params: { id = '' } }) => Response.json(await findLogoutRule(ctx.db, id)),
  DELETE: async ({ ctx, params: { id = '' } }) => {
    await clearLogoutRule({ ctx, input: { id } })
    return new Response(null, { status: 204 })
  },
})
