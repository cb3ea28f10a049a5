import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import type { PhoneChange } from '@/lib/contract/phones'
import { changePhone } from '@/lib/phones/change-phone'
import { removePhone } from '@/lib/phones/remove-phone'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  PATCH: async ({ request, params: { number = '' }, actor }) =>
    Response.json(await changePhone(actor, number, (await readJson(request)) as PhoneChange)),
  DELETE: async ({ params: { number = '' }, actor }) => {
    await removePhone(actor, number)
    return new Response(null, { status: 204 })
  },
})
