import type { z } from 'zod'
import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { pbxFilterSchema, readQuery } from '@/lib/api/schemas'
import { excludeNumber, listExcludedNumbers } from '@/lib/access/excluded-numbers'
import type { excludeNumberSchema } from '@/lib/contract/access'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/excluded-numbers', {
  GET: async ({ request, ctx }) => {
    const { pbx } = readQuery(request, pbxFilterSchema)
    return Response.json({ numbers: await listExcludedNumbers(ctx.db, pbx) })
  },
  POST: async ({ request, ctx }) => {
    const input = (await readJson(request)) as z.input<typeof excludeNumberSchema>
    const { excluded, isNew } = await excludeNumber({ ctx, input })
    const { number, pbx } = excluded
    return isNew ? created(excluded, `/excluded-numbers/${number}?pbx=${pbx}`) : Response.json(excluded)
  },
})
