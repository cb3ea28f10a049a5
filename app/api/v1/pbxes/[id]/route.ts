import { type ApiCall, endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { pbxIdSchema } from '@/lib/contract/pbxes'
import { changePbx } from '@/lib/pbxes/change-pbx'
import { loadPbx } from '@/lib/pbxes/list-pbxes'
import { removePbx } from '@/lib/pbxes/remove-pbx'
import { Problem } from '@/lib/problems/problem'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/pbxes/{id}', {
  GET: async (call) => Response.json(await loadPbx(call.ctx.db, named(call))),
  PATCH: async (call) => {
    const input = { ...(await readJson(call.request)), id: named(call) }
    return Response.json(await changePbx({ ctx: call.ctx, input }))
  },
  DELETE: async (call) => {
    await removePbx({ ctx: call.ctx, input: { id: named(call) } })
    return new Response(null, { status: 204 })
  },
})

/** What cannot be an id does not exist; PostgreSQL refuses to look some of it up at all. */
function named({ params: { id = '' } }: ApiCall): string {
  if (!pbxIdSchema.safeParse(id).success) throw new Problem('no_such_pbx')
  return id
}
