import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import type { NewPhone } from '@/lib/contract/phones'
import { addPhone } from '@/lib/phones/add-phone'
import { listPhones } from '@/lib/phones/list-phones'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/phones', {
  GET: async () => Response.json({ phones: await listPhones() }),
  POST: async ({ request, actor }) => {
    const phone = await addPhone(actor, (await readJson(request)) as NewPhone)
    return Response.json(phone, { status: 201, headers: { Location: `/api/v1/phones/${phone.number}` } })
  },
})
