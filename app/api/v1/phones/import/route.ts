import type { z } from 'zod'
import { endpoint } from '@/lib/api/endpoint'
import { bytesOfMany, readJson } from '@/lib/api/read-json'
import type { importPhonesSchema } from '@/lib/contract/phones'
import { importPhones } from '@/lib/phones/import-phones'

type Body = z.input<typeof importPhonesSchema>

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/phones/import', {
  POST: async ({ request, ctx }) => {
    const input = (await readJson(request, bytesOfMany)) as Body
    return Response.json(await importPhones({ ctx, input }))
  },
})
