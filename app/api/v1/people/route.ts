import { endpoint } from '@/lib/api/endpoint'
import { peopleQuerySchema, readQuery } from '@/lib/api/schemas'
import { listPeople } from '@/lib/people/list-people'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/people', {
  GET: async ({ request, ctx }) => {
    const { pbx, pin, limit } = readQuery(request, peopleQuerySchema)
    return Response.json({ people: await listPeople(ctx.db, { pbx, pin, limit }) })
  },
})
