import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { changeFloor } from '@/lib/floors/change-floor'
import { loadFloor } from '@/lib/floors/list-floors'
import { removeFloor } from '@/lib/floors/remove-floor'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/floors/{id}', {
  GET: async ({ ctx, params: { id = '' } }) => Response.json(await loadFloor(ctx.db, id)),
  PATCH: async ({ ctx, request, params: { id = '' } }) =>
    Response.json(await changeFloor({ ctx, input: { ...(await readJson(request)), id } })),
  DELETE: async ({ ctx, params: { id = '' } }) => {
    await removeFloor({ ctx, input: { id } })
    return new Response(null, { status: 204 })
  },
})
