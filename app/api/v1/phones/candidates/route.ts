import { endpoint } from '@/lib/api/endpoint'
import { candidateQuerySchema, readQuery } from '@/lib/api/schemas'
import { listCandidates } from '@/lib/phones/list-candidates'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/phones/candidates', {
  GET: async ({ request, ctx }) =>
    Response.json(await listCandidates(ctx.db, readQuery(request, candidateQuerySchema))),
})
