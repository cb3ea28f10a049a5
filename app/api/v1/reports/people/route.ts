import { endpoint } from '@/lib/api/endpoint'
import { readQuery } from '@/lib/api/schemas'
import { reportQuerySchema } from '@/lib/contract/reports'
import { reportsDb } from '@/lib/db'
import { loadScope } from '@/lib/reports/load-report'
import { loadPerPerson } from '@/lib/reports/per-person'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/reports/people', {
  GET: async ({ request, ctx }) => {
    const scope = await loadScope(ctx.db, readQuery(request, reportQuerySchema))
    return Response.json({ people: await loadPerPerson(reportsDb(), ctx.rights, scope) })
  },
})
