import type { z } from 'zod'
import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { pbxFilterSchema, readQuery } from '@/lib/api/schemas'
import type { newLocationSchema } from '@/lib/contract/locations'
import { addLocation } from '@/lib/locations/add-location'
import { listLocations } from '@/lib/locations/list-locations'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/locations', {
  GET: async ({ request, ctx }) => {
    const { pbx } = readQuery(request, pbxFilterSchema)
    return Response.json({ locations: await listLocations(ctx.db, pbx) })
  },
  POST: async ({ request, ctx }) => {
    const input = (await readJson(request)) as z.input<typeof newLocationSchema>
    const location = await addLocation({ ctx, input })
    return created(location, `/locations/${location.id}`)
  },
})
