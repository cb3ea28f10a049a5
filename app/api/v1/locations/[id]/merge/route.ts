import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { mergeLocations } from '@/lib/locations/merge-locations'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/locations/{id}/merge', {
  POST: async ({ ctx, request, params: { id = '' } }) => {
    const { into } = (await readJson(request)) as { into: string }
    return Response.json(await mergeLocations({ ctx, input: { id, into } }))
  },
})
