import { endpoint } from '@/lib/api/endpoint'
import { loadHealthCheck } from '@/lib/health-check/load'
import { startHealthCheck } from '@/lib/health-check/start'
import { asProblem } from '@/lib/problems/problem'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/health-check', {
  GET: async ({ ctx }) => Response.json(await loadHealthCheck(ctx.db)),
  POST: async ({ ctx }) => {
    const { finished } = await startHealthCheck({ ctx, input: {} })
    void finished.catch((error: unknown) => asProblem(error, ctx.requestId))
    return Response.json(await loadHealthCheck(ctx.db), { status: 202 })
  },
})
