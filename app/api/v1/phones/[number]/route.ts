import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { numberSchema } from '@/lib/contract/numbers'
import { loadPhone } from '@/lib/phones/add-phone'
import { changePhone } from '@/lib/phones/change-phone'
import { removePhone } from '@/lib/phones/remove-phone'
import { Problem } from '@/lib/problems/problem'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/phones/{number}', {
  GET: async ({ params: { number = '' } }) => Response.json(await loadPhone(known(number))),
  PATCH: async ({ request, params: { number = '' }, actor }) =>
    Response.json(await changePhone(actor, known(number), await readJson(request))),
  DELETE: async ({ params: { number = '' }, actor }) => {
    await removePhone(actor, known(number))
    return new Response(null, { status: 204 })
  },
})

/** What cannot be a number is in no pool; PostgreSQL refuses to look some of it up at all. */
function known(number: string): string {
  if (!numberSchema.safeParse(number).success) throw new Problem('phone_not_in_pool')
  return number
}
