import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { changeLocation } from '@/lib/locations/change-location'
import { deleteLocation } from '@/lib/locations/delete-location'
import { loadLocation } from '@/lib/locations/list-locations'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/locations/{id}', {
  GET: async ({ ctx, params: { id = '' } }) => Response.json(await loadLocation(ctx.db, id)),
  PATCH: async ({ ctx, request, params: { id = '' } }) =>
    Response.json(await changeLocation({ ctx, input: { ...(await readJson(request)), id } })),
  DELETE: async ({ ctx, params: { id = '' } }) => {
    await deleteLocation({ ctx, input: { id } })
    return new Response(null, { status: 204 })
  },
})
