import { endpoint } from '@/lib/api/endpoint'
import { readQuery } from '@/lib/api/schemas'
import { reportQuerySchema } from '@/lib/contract/reports'
import { reportsDb } from '@/lib/db'
import { loadReport, loadScope } from '@/lib/reports/load-report'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/reports', {
  GET: async ({ request, ctx }) => {
    const scope = await loadScope(ctx.db, readQuery(request, reportQuerySchema))
    return Response.json(await loadReport(reportsDb(), scope))
  },
})
