import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { freeDesksPlaceSchema, pbxFilterSchema, readQuery } from '@/lib/api/schemas'
import type { SetFreeDesks } from '@/lib/contract/free-desks'
import { listFreeDesks } from '@/lib/free-desks/list-free-desks'
import { setFreeDesks } from '@/lib/free-desks/set-free-desks'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/free-desks', {
  GET: async ({ request, ctx }) => {
    const { pbx } = readQuery(request, pbxFilterSchema)
    return Response.json({ choices: await listFreeDesks(ctx.db, pbx) })
  },
  POST: async ({ request, ctx }) => {
    const { chosen, isNew } = await setFreeDesks({ ctx, input: (await readJson(request)) as SetFreeDesks })
    if (chosen === null) return new Response(null, { status: 204 })
    return isNew ? created(chosen, `/free-desks?pbx=${chosen.pbx}`) : Response.json(chosen)
  },
  DELETE: async ({ request, ctx }) => {
    await setFreeDesks({ ctx, input: { ...readQuery(request, freeDesksPlaceSchema), may: null } })
    return new Response(null, { status: 204 })
  },
})
