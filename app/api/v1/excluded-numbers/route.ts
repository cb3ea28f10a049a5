import type { z } from 'zod'
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
    const excluded = await excludeNumber({ ctx, input })
    const address = `/api/v1/excluded-numbers/${excluded.number}?pbx=${excluded.pbx}`
    return Response.json(excluded, { status: 201, headers: { Location: address } })
  },
})
