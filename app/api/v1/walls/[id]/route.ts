import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { changeWall } from '@/lib/walls/change-wall'
import { loadWall } from '@/lib/walls/list-walls'
import { revokeWall } from '@/lib/walls/revoke-wall'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/walls/{id}', {
  GET: async ({ ctx, params: { id = '' } }) => Response.json(await loadWall(ctx.db, id)),
  PATCH: async ({ ctx, request, params: { id = '' } }) =>
    Response.json(await changeWall({ ctx, input: { ...(await readJson(request)), id } })),
  DELETE: async ({ ctx, params: { id = '' } }) => {
    await revokeWall({ ctx, input: { id } })
    return new Response(null, { status: 204 })
  },
})
