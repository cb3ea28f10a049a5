import { endpoint } from '@/lib/api/endpoint'
import { peopleQuerySchema, readQuery } from '@/lib/api/schemas'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { listPeople } from '@/lib/people/list-people'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/people', {
  GET: async ({ request, ctx }) => {
    const { pbx, pin, limit } = readQuery(request, peopleQuerySchema)
    if (pbx !== undefined) await requirePbx(ctx.db, pbx)
    return Response.json({ people: await listPeople(ctx.db, { pbx, pin, limit }) })
  },
})
