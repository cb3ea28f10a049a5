import { type ApiCall, endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { pbxChoiceSchema, readQuery } from '@/lib/api/schemas'
import { numberSchema } from '@/lib/contract/numbers'
import { changePhone } from '@/lib/phones/change-phone'
import { loadPhone } from '@/lib/phones/load-phone'
import { removePhone } from '@/lib/phones/remove-phone'
import { Problem } from '@/lib/problems/problem'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/phones/{number}', {
  GET: async (call) => {
    const { pbx, number } = named(call)
    return Response.json(await loadPhone(call.ctx.db, pbx, number))
  },
  PATCH: async (call) => {
    const { ctx, request } = call
    return Response.json(await changePhone({ ctx, input: { ...named(call), change: await readJson(request) } }))
  },
  DELETE: async (call) => {
    await removePhone({ ctx: call.ctx, input: named(call) })
    return new Response(null, { status: 204 })
  },
})

/** What cannot be a number is in no pool; PostgreSQL refuses to look some of it up at all. */
function named({ request, params: { number = '' } }: ApiCall): { pbx: string; number: string } {
  const { pbx } = readQuery(request, pbxChoiceSchema)
  if (!numberSchema.safeParse(number).success) throw new Problem('phone_not_in_pool')
  return { pbx, number }
}
