import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { pbxFilterSchema, readQuery } from '@/lib/api/schemas'
import type { NewWall } from '@/lib/contract/walls'
import { addWall } from '@/lib/walls/add-wall'
import { listWalls } from '@/lib/walls/list-walls'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/walls', {
  GET: async ({ request, ctx }) => {
    const { pbx } = readQuery(request, pbxFilterSchema)
    return Response.json({ walls: await listWalls(ctx.db, pbx) })
  },
  POST: async ({ request, ctx }) => {
    const wall = await addWall({ ctx, input: (await readJson(request)) as NewWall })
    return created(wall, `/walls/${wall.id}`)
  },
})
