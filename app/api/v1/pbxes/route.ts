import type { z } from 'zod'
import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import type { newPbxSchema } from '@/lib/contract/pbxes'
import { addPbx } from '@/lib/pbxes/add-pbx'
import { listPbxes } from '@/lib/pbxes/list-pbxes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/pbxes', {
  GET: async ({ ctx }) => Response.json({ pbxes: await listPbxes(ctx.db) }),
  POST: async ({ request, ctx }) => {
    const pbx = await addPbx({ ctx, input: (await readJson(request)) as z.input<typeof newPbxSchema> })
    return created(pbx, `/pbxes/${pbx.id}`)
  },
})
