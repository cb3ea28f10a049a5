import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { phoneAddress } from '@/lib/api/phone-address'
import { readJson } from '@/lib/api/read-json'
import { pbxFilterSchema, readQuery } from '@/lib/api/schemas'
import type { NewPhone } from '@/lib/contract/phones'
import { addPhone } from '@/lib/phones/add-phone'
import { listPhones } from '@/lib/phones/list-phones'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/phones', {
  GET: async ({ request, ctx }) => {
    const { pbx } = readQuery(request, pbxFilterSchema)
    return Response.json({ phones: await listPhones(ctx.db, pbx) })
  },
  POST: async ({ request, ctx }) => {
    const phone = await addPhone({ ctx, input: (await readJson(request)) as NewPhone })
    return created(phone, phoneAddress(phone))
  },
})
