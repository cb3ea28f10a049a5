import type { z } from 'zod'
import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { floorFilterSchema, readQuery } from '@/lib/api/schemas'
import type { newFloorSchema } from '@/lib/contract/floors'
import { addFloor } from '@/lib/floors/add-floor'
import { listFloors } from '@/lib/floors/list-floors'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/floors', {
  GET: async ({ request, ctx }) => {
    return Response.json({ floors: await listFloors(ctx.db, readQuery(request, floorFilterSchema)) })
  },
  POST: async ({ request, ctx }) => {
    const input = (await readJson(request)) as z.input<typeof newFloorSchema>
    const floor = await addFloor({ ctx, input })
    return created(floor, `/floors/${floor.id}`)
  },
})
