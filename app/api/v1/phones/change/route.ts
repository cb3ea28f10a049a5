import type { z } from 'zod'
import { endpoint } from '@/lib/api/endpoint'
import { bytesOfMany, readJson } from '@/lib/api/read-json'
import type { changePhonesSchema } from '@/lib/contract/phones'
import { changePhones } from '@/lib/phones/change-phones'

type Body = z.input<typeof changePhonesSchema>

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/phones/change', {
  POST: async ({ request, ctx }) => {
    const input = (await readJson(request, bytesOfMany)) as Body
    return Response.json({ before: await changePhones({ ctx, input }) })
  },
})
