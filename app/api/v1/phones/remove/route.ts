import type { z } from 'zod'
import { endpoint } from '@/lib/api/endpoint'
import { bytesOfMany, readJson } from '@/lib/api/read-json'
import type { removePhonesSchema } from '@/lib/contract/phones'
import { removePhones } from '@/lib/phones/remove-phones'

type Body = z.input<typeof removePhonesSchema>

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/phones/remove', {
  POST: async ({ request, ctx }) => {
    const input = (await readJson(request, bytesOfMany)) as Body
    return Response.json({ removed: await removePhones({ ctx, input }) })
  },
})
