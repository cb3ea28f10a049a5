import type { z } from 'zod'
import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import type { newPbxSchema } from '@/lib/contract/pbxes'
import { addPbx } from '@/lib/pbxes/add-pbx'
import { listPbxes } from '@/lib/pbxes/list-pbxes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/pbxes', {
  GET: async ({ ctx }) => Response.json({ pbxes: await listPbxes(ctx.db) }),
  POST: async ({ request, ctx }) => {
    const pbx = await addPbx({ ctx, input: (await readJson(request)) as z.input<typeof newPbxSchema> })
    return Response.json(pbx, { status: 201, headers: { Location: `/api/v1/pbxes/${pbx.id}` } })
  },
})
