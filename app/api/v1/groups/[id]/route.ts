import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { loadGroup } from '@/lib/access/groups'
import { changeGroup, deleteGroup } from '@/lib/access/save-group'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/groups/{id}', {
  GET: async ({ ctx, params: { id = '' } }) => Response.json(await loadGroup(ctx.db, id)),
  PATCH: async ({ ctx, request, params: { id = '' } }) =>
    Response.json(await changeGroup({ ctx, input: { ...(await readJson(request)), id } })),
  DELETE: async ({ ctx, params: { id = '' } }) => {
    await deleteGroup({ ctx, input: { id } })
    return new Response(null, { status: 204 })
  },
})
