import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { phoneAddress } from '@/lib/api/phone-address'
import { readJson } from '@/lib/api/read-json'
import { phoneQuerySchema, readQuery } from '@/lib/api/schemas'
import type { NewPhone } from '@/lib/contract/phones'
import { addPhone } from '@/lib/phones/add-phone'
import { searchPool } from '@/lib/phones/search-pool'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/phones', {
  GET: async ({ request, ctx }) => {
    const { offset, limit = null, ...asked } = readQuery(request, phoneQuerySchema)
    return Response.json(await searchPool(ctx.db, asked, { offset, limit }))
  },
  POST: async ({ request, ctx }) => {
    const phone = await addPhone({ ctx, input: (await readJson(request)) as NewPhone })
    return created(phone, phoneAddress(phone))
  },
})
