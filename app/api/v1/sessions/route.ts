import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { readQuery, sessionQuerySchema } from '@/lib/api/schemas'
import { listSessions } from '@/lib/sessions/list-sessions'
import { logInOnBehalf, type NewSession } from '@/lib/sessions/log-in-on-behalf'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/sessions', {
  GET: async ({ request, ctx }) =>
    Response.json({ sessions: await listSessions(ctx.db, readQuery(request, sessionQuerySchema)) }),
  POST: async ({ request, ctx }) => {
    const session = await logInOnBehalf({ ctx, input: (await readJson(request)) as NewSession })
    return created(session, `/sessions/${session.id}`)
  },
})
