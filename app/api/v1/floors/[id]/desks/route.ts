import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import type { PlacedDesk } from '@/lib/contract/floors'
import { placeDesk } from '@/lib/floors/place-desk'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/floors/{id}/desks', {
  POST: async ({ ctx, request, params: { id = '' } }) => {
    const desk = (await readJson(request)) as PlacedDesk
    return Response.json(await placeDesk({ ctx, input: { ...desk, id } }))
  },
})
