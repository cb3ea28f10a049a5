import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { loadRule } from '@/lib/access/rules'
import { changeRule, deleteRule } from '@/lib/access/save-rule'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/access-rules/{id}', {
  GET: async ({ ctx, params: { id = '' } }) => Response.json(await loadRule(ctx.db, id)),
  PATCH: async ({ ctx, request, params: { id = '' } }) =>
    Response.json(await changeRule({ ctx, input: { ...(await readJson(request)), id } })),
  DELETE: async ({ ctx, params: { id = '' } }) => {
    await deleteRule({ ctx, input: { id } })
    return new Response(null, { status: 204 })
  },
})
